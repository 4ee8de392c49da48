/**
 * Answers which browser the tests run in, and starts it. In order: the program that CHROMIUM_PATH names; an installed
 * Chrome, Chromium or Edge; on Linux x64 the Chromium that npm brought.
 * With none of them the tests fail and say what to install: a skipped browser test proves nothing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

export interface FoundBrowser {
  executablePath: string;
  /** Added to the environment of the browser. */
  env: Record<string, string>;
}

/**
 * A desktop Chromium draws the suggestions of its address bar with two web pages of its own, which it loads in each
 * window, though no test ever sees one: the greater part of what a window costs. The others are those that Playwright
 * turns off, as a second list takes the place of the first; names that a browser does not know are nothing to it.
 */
const TURNED_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
];

const FLAGS = [
  '--headless',
  // Containers of CI machines rarely allow the sandbox; the tests open only this project's own pages.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${TURNED_OFF.join(',')}`,
];

/**
 * Starts a browser; the caller closes it. To look on: `HEADED=1` opens its window, and `SLOW=300` waits so many
 * milliseconds before each step.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  const isHeaded = process.env['HEADED'] === '1';
  return chromium.launch({
    executablePath,
    headless: !isHeaded,
    slowMo: Number(process.env['SLOW'] ?? 0),
    args: isHeaded ? FLAGS.filter((flag) => flag !== '--headless') : FLAGS,
    env: { ...(process.env as Record<string, string>), ...env },
  });
}

/** Finds a browser, unpacking the bundled one if need be. */
export async function findBrowser(): Promise<FoundBrowser> {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted) {
    if (existsSync(wanted)) return { executablePath: wanted, env: {} };
    throw new Error(`CHROMIUM_PATH names ${wanted}, which does not exist.`);
  }
  const installed = installedCandidates().find((path) => existsSync(path) && isNewEnough(path));
  if (installed !== undefined) return { executablePath: installed, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBundled();
  throw new Error(
    'The browser tests need Chrome, Chromium or Edge: install one, or set CHROMIUM_PATH to its program file.',
  );
}

/** The first Chromium with all that the site uses of CSS and popovers: an older one would fail where readers do not. */
const OLDEST = 125;

/**
 * Whether a program says that it is a Chromium of our time; one that only tells how to install it says nothing.
 * On Windows the program opens a window instead of answering, so there it is trusted.
 */
function isNewEnough(path: string): boolean {
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return Number(/(\d+)\.\d+\.\d+/.exec(stdout ?? '')?.[1] ?? 0) >= OLDEST;
}

/** Where the programs would be, most likely first. */
function installedCandidates(): string[] {
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'microsoft-edge',
    'msedge',
  ];
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((dir) => names.map((name) => join(dir, name + suffix)));
  return [...onPath, ...usualPlaces()];
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(process.env['HOME'] ?? '', 'Applications')].flatMap((dir) =>
      apps.map((app) => `${dir}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (process.platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
      .map((name) => process.env[name])
      .filter((dir) => dir !== undefined);
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return roots.flatMap((dir) => programs.map((program) => join(dir, program)));
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ];
}

/**
 * Unpacks the bundled Chromium with the system libraries and fonts that come with it, so that a bare machine will do.
 * The package unpacks into the temporary folder and takes any file of that name for its own; a folder below
 * node_modules/, named by version and moved there when complete, is safe from half-finished and foreign files.
 */
async function unpackBundled(): Promise<FoundBrowser> {
  const require = createRequire(import.meta.url);
  const bin = join(dirname(require.resolve('@sparticuz/chromium')), '../../bin');
  const { version } = require('../../node_modules/@sparticuz/chromium/package.json') as { version: string };
  const home = resolve('node_modules/.cache', `chromium-${version}`);
  if (!existsSync(home)) {
    const { default: bundled, inflate } = await import('@sparticuz/chromium');
    const unfinished = `${home}.${process.pid}`;
    const tmpdir = process.env['TMPDIR'];
    mkdirSync(unfinished, { recursive: true });
    process.env['TMPDIR'] = unfinished;
    try {
      await bundled.executablePath();
      await inflate(join(bin, 'al2023.tar.br'));
      writeFileSync(join(unfinished, 'fonts/fonts.conf'), fontsConf(home));
      renameSync(unfinished, home);
    } finally {
      if (tmpdir === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = tmpdir;
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  const libraries = [process.env['LD_LIBRARY_PATH'], join(home, 'al2023/lib')].filter(Boolean).join(delimiter);
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(home, 'fonts') },
  };
}

/**
 * Its own file looks for fonts in the temporary folder; with no font at all this Chromium ends as soon as a page has a
 * select.
 */
const fontsConf = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
