import autocannon from 'autocannon';

/** Load on one address for some seconds, in a process of its own. Arguments: url, seconds, coding. */
const [url = '', seconds = '5', coding = 'identity'] = process.argv.slice(2);
const headers = { 'accept-encoding': coding };
const { requests, non2xx, errors } = await autocannon({
  url,
  connections: 50,
  duration: Number(seconds),
  headers,
});
process.stdout.write(`${JSON.stringify({ answered: requests.total, bad: non2xx + errors })}\n`);
