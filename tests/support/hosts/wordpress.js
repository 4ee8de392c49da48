/**
 * What WordPress's own script does with the frame of an address that it does not know, after `wp-embed.js` of 4.4 to 6.7: hides the
 * blockquote beside it, gives the frame between 200 and 1,000 pixels, and follows links to the frame's own host.
 */
addEventListener('message', ({ data, source }) => {
  if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const quote of document.querySelectorAll(`blockquote[data-secret="${data.secret}"]`))
    quote.style.display = 'none';
  for (const frame of document.querySelectorAll(`iframe[data-secret="${data.secret}"]`)) {
    if (source !== frame.contentWindow) continue;
    frame.removeAttribute('style');
    if (data.message === 'height') frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
    if (data.message !== 'link') continue;
    const target = new URL(data.value, location.href);
    const isOurs = /^https?:$/.test(target.protocol) && target.host === new URL(frame.src).host;
    if (isOurs && document.activeElement === frame) top.location.href = data.value;
  }
});
addEventListener('load', () => {
  for (const frame of document.querySelectorAll('iframe.wp-embedded-content'))
    frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
});
