/** What somebody reads who was handed the stick. */
export const START_HERE = `# Start here

This folder holds CloudVault and PrintMyPics, and everything they need, for Linux (x64, ARM), macOS (Intel, Apple) and
Windows. No network is needed.

1. You need Node 20.19 or newer with npm. Look with: node --version
   If it is missing, ask your teacher for the installer, or get it from https://nodejs.org before you come.
2. Copy the folder photo-oauth to your disk. Do not start it on the stick: a stick is slow, and many cannot hold links.
3. In that copy, with the path of this folder in place of DIR:

       npm run demo -- --check
       npm run demo -- --from DIR

   The first start takes about two minutes. Later ones take seconds and need this folder no more: npm run demo

The terminal shows two addresses and the sign-ins. The course is at http://127.0.0.1:4000/developers/learn
`
