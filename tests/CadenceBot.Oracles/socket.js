// A client of Socket Mode at the test Slack: node socket.js <web api> <app-level token> <milliseconds>. It says what it hears and what state it is in.
"use strict";
const { SocketModeClient, LogLevel } = require("@slack/socket-mode");
const { tell } = require("./heard");

const [slackApiUrl, appToken, wait] = process.argv.slice(2);
// So long it waits for a pong, and before it connects anew.
const client = new SocketModeClient({ appToken, clientOptions: { slackApiUrl }, logLevel: LogLevel.ERROR, clientPingTimeout: Number(wait) });

for (const state of ["connected", "reconnecting", "disconnected"]) client.on(state, () => tell({ state }));
client.on("slash_commands", async ({ ack }) => ack({ response_type: "ephemeral", text: "taken over the socket" }));
client.on("interactive", async ({ ack }) => ack());
client.on("app_mention", async ({ ack, retry_num }) => {
  // The first try goes unanswered.
  if (retry_num > 0) await ack();
});
client.on("slack_event", (envelope) => tell({
  type: envelope.type,
  id: envelope.envelope_id,
  payload: envelope.body,
  retry: envelope.retry_num,
  reason: envelope.retry_reason,
  takesAnswer: envelope.accepts_response_payload,
}));
client.start().catch((error) => tell({ broken: String(error) }));
