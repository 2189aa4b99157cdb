// @ts-check
// Loaded into the web server (node --import): it ends with the program that started it, even if that
// one was killed and could not say so.
const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent) process.exit(1);
}, 500).unref();
