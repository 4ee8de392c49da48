import { launchBrowser } from './tests/support/browser.ts';
import { createServer } from 'node:http';
import { readFileSync, existsSync, statSync } from 'node:fs';
const dir = process.argv[2]!; const page0 = process.argv[3]!; const out = process.argv[4]!;
const srv = createServer((q, r) => { let f = dir + decodeURIComponent(q.url!.split('?')[0]!); if (existsSync(f) && statSync(f).isDirectory()) f += '/index.html'; if (!existsSync(f)) { r.statusCode = 404; return r.end(); } const t = f.endsWith('.css') ? 'text/css' : f.endsWith('.js') ? 'text/javascript' : f.endsWith('.html') ? 'text/html; charset=utf-8' : f.endsWith('.svg') ? 'image/svg+xml' : f.endsWith('.woff2') ? 'font/woff2' : 'application/octet-stream'; r.setHeader('Content-Type', t); r.end(readFileSync(f)); }).listen(0);
const port = (srv.address() as any).port; const url = `http://127.0.0.1:${port}/${page0}`;
const b = await launchBrowser();
for (const [name, w, h, o] of [['wide', 1280, 900, {}], ['xwide', 1440, 900, {}], ['narrow', 360, 800, {}], ['dark', 1280, 900, { colorScheme: 'dark' }], ['noscript', 360, 800, { javaScriptEnabled: false }]] as const) {
  const c = await b.newContext({ viewport: { width: w, height: h }, ...(o as any) }); const p = await c.newPage(); const errs: string[] = []; p.on('pageerror', (e) => errs.push(String(e))); p.on('console', (m) => m.type() === 'error' && errs.push(m.text()));
  await p.goto(url); await p.waitForTimeout(300);
  const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  console.log(name, 'overflow', over, errs.slice(0, 3), await p.evaluate(() => document.documentElement.scrollHeight));
  await p.screenshot({ path: `${out}-${name}.png`, fullPage: true }); 
  if (name === 'wide') { await p.emulateMedia({ media: 'print' }); await p.pdf({ path: `${out}.pdf`, format: 'A4' }); }
  await c.close();
}
await b.close(); srv.close();
