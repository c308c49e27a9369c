// The conformance script's app on Slack's own client. ScriptedLibrary.cs is the same app on VastBot.Slack: change both or neither.
import bolt from '@slack/bolt';

const { API_URL, BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, PORT } = process.env;
const app = new bolt.App({
  token: BOT_TOKEN,
  clientOptions: { slackApiUrl: API_URL },
  logLevel: bolt.LogLevel.WARN,
  ...(PORT ? { signingSecret: SIGNING_SECRET } : { socketMode: true, appToken: APP_TOKEN }),
});

const plain = (text) => ({ type: 'plain_text', text });
const section = (text) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const modal = (id, title, blocks, submit) => ({
  type: 'modal', callback_id: id, title: plain(title), close: plain('Close'), blocks, ...(submit ? { submit: plain(submit) } : {}),
});
const button = (id, label, value) => ({ type: 'button', action_id: id, text: plain(label), value });
const form = modal('form', 'Form', [
  { type: 'input', block_id: 'name', label: plain('Name'), element: { type: 'plain_text_input', action_id: 'name' } },
  { type: 'input', block_id: 'pick', label: plain('Pick'), optional: true, element: { type: 'external_select', action_id: 'pick', min_query_length: 0 } },
  { type: 'actions', block_id: 'row', elements: [button('details', 'Details', '7')] },
], 'Send');

const verbs = {
  hello: async ({ command, ack }) => ack({ text: `Hello <@${command.user_id}>` }),
  card: async ({ command, ack, client }) => {
    await ack();
    await client.chat.postMessage({
      channel: command.channel_id, text: 'A card',
      blocks: [section('*A card*'), { type: 'actions', block_id: 'row', elements: [button('press', 'Press', '42')] }],
    });
  },
  form: async ({ command, ack, client }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: form });
  },
  file: async ({ command, ack, client }) => {
    await ack();
    await client.files.uploadV2({
      channel_id: command.channel_id, filename: 'report.txt', title: 'Report', file: Buffer.from('line one\nline two\n'), initial_comment: 'The report',
    });
  },
};

app.command('/vast', async (request) => verbs[request.command.text](request));

app.event('app_mention', async ({ event, client }) => {
  await client.chat.postMessage({ channel: event.channel, thread_ts: event.thread_ts ?? event.ts, text: `Waving at <@${event.user}>` });
});

app.action('press', async ({ action, body, ack, client }) => {
  await ack();
  const text = `Pressed ${action.value} by <@${body.user.id}>`;
  await client.chat.update({ channel: body.channel.id, ts: body.message.ts, text, blocks: [section(text)] });
  await client.chat.postMessage({ channel: body.channel.id, thread_ts: body.message.ts, text: 'Noted' });
});

app.action('details', async ({ body, action, ack, client }) => {
  await ack();
  await client.views.push({ trigger_id: body.trigger_id, view: modal('details', 'Details', [section(`Details of ${action.value}`)]) });
});

app.options('pick', async ({ payload, ack }) => {
  await ack({ options: ['one', 'two'].map((word) => ({ text: plain(`${payload.value} ${word}`), value: word })) });
});

app.shortcut('ask', async ({ shortcut, ack, client }) => {
  await ack();
  await client.views.open({ trigger_id: shortcut.trigger_id, view: form });
});

app.shortcut('quote', async ({ shortcut, ack, respond }) => {
  await ack();
  await respond({ text: `You chose: ${shortcut.message.text}`, response_type: 'ephemeral', replace_original: false });
});

app.view('form', async ({ view, ack }) => {
  const name = view.state.values.name.name.value;
  if (name === 'bad') await ack({ response_action: 'errors', errors: { name: 'Not bad, please.' } });
  else if (name === 'more') await ack({ response_action: 'push', view: modal('more', 'More', [section('More to say')]) });
  else if (name === 'thanks') await ack({ response_action: 'update', view: modal('thanks', 'Thanks', [section(`Thanks, ${name}`)]) });
  else if (name === 'away') await ack({ response_action: 'clear' });
  else await ack();
});

app.event('app_home_opened', async ({ event, client }) => {
  if (event.tab !== 'home') return;
  await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [section(`Home of <@${event.user}>`)] } });
});

// The test that started this process holds its standard input open; when it is gone, so is this.
process.stdin.resume().on('end', () => process.exit(0));
await app.start(...(PORT ? [{ port: Number(PORT), host: '127.0.0.1' }] : []));
console.log('ready');
