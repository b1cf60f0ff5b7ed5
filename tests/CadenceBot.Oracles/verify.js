// Judges requests as an app on Bolt does: an array of { secret, timestamp, signature, body (base64), now } comes in, an array of verdicts goes out.
"use strict";
const { isValidSlackRequest } = require("@slack/bolt");
const { text } = require("node:stream/consumers");

async function main() {
  const verdicts = JSON.parse(await text(process.stdin)).map((r) =>
    isValidSlackRequest({
      signingSecret: r.secret,
      headers: { "x-slack-request-timestamp": r.timestamp, "x-slack-signature": r.signature },
      body: Buffer.from(r.body, "base64").toString("utf8"),
      nowMilliseconds: r.now,
    }));
  console.log(JSON.stringify(verdicts));
}

main();
