-- Signs every request anew, so that each has a trigger id and a signature of its own: a receiver that keeps Slack's rules refuses repetitions.
local ffi = require("ffi")
ffi.cdef [[
const void *EVP_sha256(void);
unsigned char *HMAC(const void *md, const void *key, int key_len, const unsigned char *data, size_t data_len, unsigned char *out, unsigned int *out_len);
]]
local crypto = ffi.load("libcrypto.so.3")
local sha256 = crypto.EVP_sha256()
local hash = ffi.new("unsigned char[32]")
local hex = {}
for i = 0, 255 do hex[i] = string.format("%02x", i) end

local secret = os.getenv("BENCHMARK_SECRET")
local stamp = tostring(os.time())
local seed = tostring(os.time()) .. "." .. (os.getenv("BENCHMARK_ROUND") or "0") .. "."
local number = 0
local before = "token=unused&team_id=T0BENCHMARK&team_domain=benchmark&channel_id=C0BENCHMARK&channel_name=ops&user_id=U0RESPONDER&user_name=responder"
  .. "&command=%2Fvast&text=help&api_app_id=A0BENCHMARK&is_enterprise_install=false"
  .. "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT0BENCHMARK%2F1%2Fbenchmark&trigger_id="

function request()
  number = number + 1
  if number % 1000 == 0 then stamp = tostring(os.time()) end
  local body = before .. seed .. number
  local signed = "v0:" .. stamp .. ":" .. body
  crypto.HMAC(sha256, secret, #secret, signed, #signed, hash, nil)
  local signature = {}
  for i = 0, 31 do signature[i + 1] = hex[hash[i]] end
  return "POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nX-Slack-Request-Timestamp: " .. stamp
    .. "\r\nX-Slack-Signature: v0=" .. table.concat(signature) .. "\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body
end

function done(summary, latency, requests)
  io.write(string.format("FIGURES %d %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    summary.errors.status + summary.errors.read + summary.errors.write + summary.errors.timeout + summary.errors.connect, latency.max))
end
