/** What the site is called. */
export const SITE_NAME = 'Rhetoric or Threat?';
export const SITE_SUBTITLE = 'Tajikistan, the Taliban and a long border';
