export { POST } from '../../../(back-channel)/hand-on'
