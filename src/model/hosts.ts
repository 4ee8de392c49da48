/** Which hosts are somebody's. */

/** Reserved for examples and tests (RFC 2606, RFC 6761), and the machine itself. */
const NOBODYS =
  /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:org|com|net))$|^127(?:\.\d{1,3}){3}$|^\[?::1\]?$/;

/** Whether a name or number, as `URL` has it in `hostname`, may be reached by strangers. */
export const isRealHost = (hostname: string): boolean => !NOBODYS.test(hostname.toLowerCase().replace(/\.$/, ''));
