// Asks a server as fast as its connections allow and prints what came of it. In: JSON {url, bodies, connections, amount} on standard input;
// each connection sends bodies of its own. Out: JSON on standard output. Answers that hold errors count as failed.
// Times are taken here: autocannon's own sums are of whole seconds and milliseconds.
import { performance } from "node:perf_hooks";
import { text } from "node:stream/consumers";
import autocannon from "autocannon";

const { url, bodies, connections, amount } = JSON.parse(await text(process.stdin));
const ERRORS = '{"errors"';
const REFUSED_AFTER_SECONDS = 120;

let connected = 0;
const times = [];
const begun = performance.now();
let ended = begun;
const run = autocannon({
  url,
  connections,
  amount,
  timeout: REFUSED_AFTER_SECONDS,
  method: "POST",
  headers: { "content-type": "application/json" },
  body: bodies[0],
  setupClient(client) {
    const own = bodies.filter((_, index) => index % connections === connected % connections);
    connected += 1;
    client.setRequests((own.length === 0 ? bodies : own).map((body) => ({ body })));
  },
  verifyBody: (body) => !String(body).startsWith(ERRORS),
});
run.on("response", (_client, _status, _bytes, milliseconds) => {
  times.push(milliseconds);
  ended = performance.now();
});
const { requests, throughput, errors, non2xx, mismatches } = await run;
const seconds = (ended - begun) / 1_000;
const failed = errors + non2xx + mismatches;
times.sort((a, b) => a - b);
const percentile = (part) => times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0;
console.log(
  JSON.stringify({
    requestsPerSecond: seconds === 0 ? 0 : Math.max(0, times.length - failed) / seconds,
    p50Ms: percentile(0.5),
    p99Ms: percentile(0.99),
    answered: times.length,
    failed,
    seconds,
    bytesPerAnswer: requests.total === 0 ? 0 : Math.round(throughput.total / requests.total),
  }),
);
