/** Preloaded into the server: when the script that started it is killed, the server stops too instead of keeping the port. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
