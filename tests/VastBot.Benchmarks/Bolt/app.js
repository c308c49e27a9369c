// `/vast help` in Bolt, answered in the ack's body; the default HTTP receiver.
const { App, LogLevel } = require("@slack/bolt");
const { readFileSync } = require("node:fs");

const help = JSON.parse(readFileSync(process.env.BENCHMARK_HELP, "utf8"));
const app = new App({
  token: "xoxb-benchmark",
  signingSecret: process.env.BENCHMARK_SECRET,
  clientOptions: { slackApiUrl: process.env.BENCHMARK_SLACK },
  logLevel: LogLevel.INFO,
});
app.command("/vast", async ({ command, ack }) => {
  if (command.text === "help") await ack(help);
  else await ack("Try /vast help.");
});
app.start({ port: Number(process.env.BENCHMARK_PORT), host: "127.0.0.1" }).then(() => console.log("ready"));
