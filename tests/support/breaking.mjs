/*
 * Breaks a process of the program as nobody expects: in the module that `TANGGA_TEST_BREAK` names, something is thrown where
 * nobody catches it, once it hears of such.
 */
if (process.argv[1]?.endsWith(process.env.TANGGA_TEST_BREAK ?? '')) {
  const timer = setInterval(() => {
    if (process.listenerCount('uncaughtException') === 0) return;
    clearInterval(timer);
    throw new TypeError('Ayu is\n    at home (ayu.js:1:1)\u001b[2J');
  });
  timer.unref();
}
