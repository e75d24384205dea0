import { Client } from './client.ts'
import { registeredClients } from './registered-clients.ts'

/** The clients of the play, each of the kind its name says. */
export const web = new Client(registeredClients.web)
export const rival = new Client(registeredClients.rival)
export const post = new Client(registeredClients.post)
export const reader = new Client(registeredClients.reader)
export const codeOnly = new Client(registeredClients.codeOnly)
export const spa = new Client(registeredClients.spa)
export const native = new Client(registeredClients.native)
export const noPkce = new Client(registeredClients.noPkce)
export const strange = new Client(registeredClients.strange)
export const query = new Client(registeredClients.query)
export const fleeting = new Client(registeredClients.fleeting)
export const short = new Client(registeredClients.short)
export const jwt = new Client(registeredClients.jwt)
