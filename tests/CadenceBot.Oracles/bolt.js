// An app on Bolt at the test Slack: node bolt.js <signing secret> <web api> <bot token>. It says what it hears, and answers each kind of delivery once.
"use strict";
const { App, HTTPReceiver, LogLevel } = require("@slack/bolt");
const { tell } = require("./heard");

const [signingSecret, slackApiUrl, botToken] = process.argv.slice(2);
const text = (words) => ({ type: "plain_text", text: words });
const form = {
  type: "modal",
  callback_id: "form",
  title: text("A form"),
  submit: text("Send"),
  blocks: [{ type: "input", block_id: "name", label: text("Who?"), element: { type: "plain_text_input", action_id: "answer" } }],
};

async function main() {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: ["/slack/commands", "/slack/interactive", "/slack/events"], logLevel: LogLevel.ERROR });
  // Whose installation a delivery belongs to is what Bolt reads out of it here.
  const authorize = async (source) => {
    tell({ install: source.isEnterpriseInstall ? null : source.teamId, enterprise: source.enterpriseId, user: source.userId });
    return { botToken };
  };
  const app = new App({ receiver, authorize, clientOptions: { slackApiUrl }, logLevel: LogLevel.ERROR });

  app.command("/onboard", async ({ command, ack }) => {
    tell({ heard: "command", text: command.text, channel: command.channel_id });
    await ack({ response_type: "ephemeral", text: "taken by Bolt" });
  });
  app.event("app_mention", async ({ event, say }) => {
    tell({ heard: "mention", text: event.text, channel: event.channel, user: event.user });
    await say({ text: "press", blocks: [{ type: "actions", block_id: "b", elements: [{ type: "button", action_id: "open", value: "v", text: text("Open") }] }] });
  });
  app.action({ block_id: "b", action_id: "open" }, async ({ action, body, ack, client, respond }) => {
    tell({ heard: "action", value: action.value, message: body.container.message_ts, user: body.user.id, team: body.user.team_id });
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: form });
    await respond({ text: "opened by Bolt", replace_original: false });
  });
  app.view("form", async ({ view, body, ack }) => {
    const name = view.state.values.name.answer.value;
    tell({ heard: "view", name, user: body.user.id });
    await (name === "nobody" ? ack({ response_action: "errors", errors: { name: "Somebody, please" } }) : ack());
  });
  app.event("app_home_opened", async ({ event, client }) => {
    tell({ heard: "home", tab: event.tab, user: event.user });
    await client.views.publish({ user_id: event.user, view: { type: "home", blocks: [{ type: "section", text: text("home by Bolt") }] } });
  });
  app.error(async (error) => tell({ broken: String(error) }));

  const server = await app.start({ port: 0, host: "127.0.0.1" });
  tell({ port: server.address().port });
}

main();
