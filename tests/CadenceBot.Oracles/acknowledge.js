// The least that an app on Bolt can be, for the benchmarks: node acknowledge.js <port> <signing secret>. It acknowledges, and that is all.
"use strict";
const { App, HTTPReceiver, LogLevel } = require("@slack/bolt");

const [port, signingSecret] = process.argv.slice(2);
const receiver = new HTTPReceiver({ signingSecret, endpoints: ["/slack/commands"], logLevel: LogLevel.ERROR });
const app = new App({ receiver, authorize: async () => ({ botToken: "xoxb-none" }), logLevel: LogLevel.ERROR });

app.command("/onboard", async ({ ack }) => ack());
app.start({ port: Number(port), host: "127.0.0.1" });
