import type { ConnectTrouble } from '#cloudvault/connect-trouble'

/** What happened, why, what now. `tone: 'word'` where nothing is wrong. */
export type Words = { title: string; why: string; now: string; tone?: 'word' }

export const WORDS: Record<ConnectTrouble, Words> = {
  denied: {
    title: 'You said no, and nothing was shared',
    why: 'CloudVault told us that you chose not to let PrintMyPics see your photos. We received nothing.',
    now: 'If you change your mind, connect again. CloudVault will ask you as if it were the first time.',
    tone: 'word',
  },
  'no-attempt': {
    title: 'We do not remember asking CloudVault this',
    why: 'The answer that came back belongs to no question of ours. It may be an old link, or one that somebody else made.',
    now: 'Nothing was connected. Press Connect here, and the answer will be ours.',
  },
  'other-browser': {
    title: 'That answer belongs to another browser',
    why: 'Someone pressed Connect in a different browser, or this one has lost its cookies. An answer counts only where the question was asked, so nobody can slip their vault into your shop, or yours into theirs.',
    now: 'Nothing was connected. Press Connect in this browser.',
  },
  'other-shopper': {
    title: 'Someone else was shopping here a moment ago',
    why: 'You pressed Connect as one shopper and came back as another: someone signed in or out in between. We will not put one person’s vault into another’s hands.',
    now: 'Nothing was connected. Check who is signed in, then press Connect again.',
  },
  'already-used': {
    title: 'That answer has been used already',
    why: 'Each answer from CloudVault works once. This one was used before, and we did not hear how that ended.',
    now: 'Look at your settings to see whether your vault is connected. If it is not, connect again.',
  },
  expired: {
    title: 'That took longer than ten minutes',
    why: 'We wait ten minutes for CloudVault’s answer and then forget the question, so that an old answer cannot be used by somebody else.',
    now: 'Press Connect again. You will not have to repeat anything else.',
  },
  'wrong-sender': {
    title: 'That answer did not come from CloudVault',
    why: 'It does not carry CloudVault’s name, or it carries another. Someone may be trying to make us send your code to the wrong place, so we threw it away.',
    now: 'Nothing was connected. Press Connect again; if this page returns, do not approve anything and tell us.',
  },
  garbled: {
    title: 'CloudVault’s answer made no sense to us',
    why: 'It had neither a yes nor a no in it, or said something twice.',
    now: 'Nothing was connected. Try again.',
  },
  refused: {
    title: 'CloudVault could not do what we asked',
    why: 'It refused our request for a reason that has to do with us, not with you.',
    now: 'You may try again. If it refuses again, we have something to repair.',
  },
  'code-spent': {
    title: 'CloudVault’s permission slip had run out',
    why: 'CloudVault gives us a code that works once and for a minute. Ours was too old, or had been used.',
    now: 'Nothing was connected. Connect again: if you approved already, it goes quickly.',
  },
  'shop-unknown': {
    title: 'CloudVault does not recognise this shop',
    why: 'It did not accept PrintMyPics’ own credentials. That is our mistake, not yours.',
    now: 'Nothing was connected, and your basket is safe. We have to put this right; try again later.',
  },
  'vault-away': {
    title: 'CloudVault does not answer',
    why: 'We could not reach it, or it asked us to come back later.',
    now: 'Your basket is safe. Wait a moment, then try again.',
  },
  'vault-unreadable': {
    title: 'CloudVault answered, but not in a way we understand',
    why: 'What it sent is not what it promises to send. We do not guess with permissions.',
    now: 'Nothing was connected, and your basket is safe. Try again in a while.',
  },
  'form-expired': {
    title: 'That button had gone stale',
    why: 'We could not tell that the form was sent from our own page in this browser. It may have been open for very long, or cookies are switched off.',
    now: 'Nothing happened. Use the fresh button here.',
  },
  'shop-broke': {
    title: 'Something broke on our side',
    why: 'CloudVault has nothing to do with it: we stumbled over our own feet.',
    now: 'Your basket is safe. Look at your settings to see whether your vault is connected; if not, connect again.',
  },
}
