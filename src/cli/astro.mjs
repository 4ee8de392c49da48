// Runs the astro command with its usage reporting off: `node src/cli/astro.mjs build`.
// Plain JavaScript, so that on a Node that is too old Astro's own message about versions appears.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
await import(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url).href);
