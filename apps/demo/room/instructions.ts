/** How a learner's machine comes to trust the room, by system. Also what to do when the room is over. */
export const INSTALLING: readonly { system: string; steps: readonly string[]; after: string }[] = [
  {
    system: 'Firefox, on any computer',
    steps: [
      'Settings, Privacy & Security, Certificates: View Certificates',
      'Authorities, Import: choose the file, tick “Trust this CA to identify websites”',
    ],
    after: 'In the same list: select “Photo OAuth workshop”, Delete or Distrust',
  },
  {
    system: 'macOS (Safari, Chrome)',
    steps: [
      'Open the file: Keychain Access puts it into “login”',
      'Double-click “Photo OAuth workshop”, Trust, “When using this certificate”: Always Trust',
    ],
    after: 'Keychain Access, login, Certificates: delete it',
  },
  {
    system: 'Windows (Edge, Chrome)',
    steps: [
      'Open the file, Install Certificate, Current User',
      '“Place all certificates in the following store”: Trusted Root Certification Authorities',
    ],
    after: 'certmgr.msc, Trusted Root Certification Authorities, Certificates: delete it',
  },
  {
    system: 'Linux (Chrome, Chromium)',
    steps: [
      'Open chrome://certificate-manager, Custom, “Installed by you”',
      'Trusted certificates, Import: choose the file',
    ],
    after: 'The same page: delete it',
  },
  {
    system: 'iPhone, iPad',
    steps: [
      'Open the file in Safari, then Settings, “Profile Downloaded”: Install',
      'Settings, General, About, Certificate Trust Settings: switch it on',
    ],
    after: 'Settings, General, VPN & Device Management: Remove Profile',
  },
  {
    system: 'Android (Chrome)',
    steps: ['Settings, Security, Encryption & credentials, Install a certificate: CA certificate', 'Choose the file'],
    after: 'Trusted credentials, User: remove it',
  },
]
