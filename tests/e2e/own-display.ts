/**
 * Applications that run beside each other take the keyboard's focus from each
 * other: each worker of the tests has a display of its own.
 */
const displays = process.env.LINTAS_DISPLAYS?.split(",") ?? [];
const worker = Number(process.env.VITEST_POOL_ID ?? 1);
const own = displays[(worker - 1) % displays.length];
if (own) process.env.DISPLAY = own;
