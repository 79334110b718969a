// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/downloader.h"

#include <curl/curl.h>
#include <pthread.h>
#include <signal.h>  // NOLINT(modernize-deprecated-headers): POSIX, not the language's <csignal>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <thread>
#include <utility>

#include "core/base/progress.h"
#include "core/base/sha256.h"
#include "core/fetch/http_answer.h"
#include "core/fetch/part_file.h"

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace sightline {
namespace {

/// Writing to a TLS connection that the server closed raises SIGPIPE; here it must become an error code.
class QuietPipe {
 public:
  QuietPipe() {
    sigemptyset(&pipe_);
    sigaddset(&pipe_, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
  }
  ~QuietPipe() {
    const timespec none{};
    if (!sigismember(&before_, SIGPIPE)) sigtimedwait(&pipe_, nullptr, &none);
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  QuietPipe(const QuietPipe&) = delete;
  QuietPipe& operator=(const QuietPipe&) = delete;

 private:
  sigset_t pipe_{}, before_{};
};

bool startsWith(const std::string& text, const char* prefix) { return text.rfind(prefix, 0) == 0; }

std::string shownSeconds(double seconds) {
  char text[32];
  std::snprintf(text, sizeof text, seconds < 10 ? "%.2g s" : "%.0f s", seconds);
  return text;
}

}  // namespace

struct Downloader::Connection {
  Connection() {
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    multi = ready == CURLE_OK ? curl_multi_init() : nullptr;
    easy = multi ? curl_easy_init() : nullptr;
    if (!easy) throw Error(ErrorCode::Internal, "libcurl", "could not be started", "Reinstall the package libcurl4.");
  }
  ~Connection() {
    curl_easy_cleanup(easy);
    curl_multi_cleanup(multi);
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  CURLM* multi = nullptr;
  CURL* easy = nullptr;
};

/// One file on its way over however many attempts.
struct Downloader::Transfer {
  Transfer(const DownloadRequest& r, const DownloadSink& s) : request(r), sink(s), part(r.target, r.url) {}

  const DownloadRequest& request;
  const DownloadSink& sink;
  PartFile part;
  HttpAnswer answer;
  bool bodyBegun = false, wanted = false;  ///< of this answer; wanted: its body is (part of) the file
  std::size_t unwanted = 0;
  std::uint64_t asked = 0;  ///< first byte asked for
  bool resumed = false, rangeIgnored = false;
  std::optional<std::uint64_t> total;
  std::exception_ptr failure;  ///< must not cross C code
  // speed of this run, smoothed over its last seconds
  Clock::time_point reportedAt{}, measuredAt{};
  std::uint64_t measuredBytes = 0;
  double bytesPerSecond = 0;
  // outcome of an attempt that may be repeated
  Message trouble;
  double waitAtLeast = 0;

  [[nodiscard]] std::string file() const { return request.target.filename().string(); }

  /// The address need not tell the file ("model.safetensors"), so the problem does.
  [[noreturn]] void fail(DownloadFailure kind, const Message& problem, const Message& remedy) const {
    const bool told = problem.text().find(file()) != std::string::npos;
    throw DownloadError(kind, request.url, told ? problem : message("{1} (wanted for {2})", problem, file()), remedy);
  }

  [[noreturn]] void wrongLength(std::uint64_t found, std::uint64_t expected) {
    part.remove();
    fail(DownloadFailure::WrongContent, message("gives {1} bytes for {2}, {3} were expected", found, file(), expected),
         "The file there is a different one. Nothing was kept; try another base URL.");
  }

  /// The header is complete and says 200 or 206: where its body belongs.
  void begin() {
    bodyBegun = true;
    wanted = answer.status == 200 || answer.status == 206;
    if (!wanted) return;
    std::optional<std::uint64_t> announced;
    if (answer.status == 206) {
      if (!answer.range || answer.range->first != part.size() || asked != part.size()) {
        // A server that answers another range than asked cannot be continued from.
        rangeIgnored = true;
        wanted = false;
        trouble = "the server answers with a different part of the file from the one asked for";
        return;
      }
      if (asked == 0) part.restart(answer.validator);
      announced = answer.range->total;
      resumed = resumed || asked > 0;
    } else {
      part.restart(answer.validator);
      resumed = false;
      announced = answer.length;
    }
    if (announced && request.size && *announced != *request.size) wrongLength(*announced, *request.size);
    total = announced ? announced : request.size;
    if (total) checkSpace(*total - std::min(*total, part.size()));
    measuredAt = Clock::now();
    measuredBytes = part.size();
  }

  void checkSpace(std::uint64_t needed) const {
    std::error_code ec;
    const auto space = fs::space(request.target.parent_path(), ec);
    if (ec || space.available >= needed) return;
    throw DownloadError(DownloadFailure::Disk, request.target.string(),
                        message("does not fit on the disk: {1} are needed, {2} are free", shownBytes(needed),
                                shownBytes(space.available)),
                        "Make room, or choose another folder.");
  }

  void take(const char* data, std::size_t count) {
    if (!bodyBegun) begin();
    if (!wanted) {
      // The page that comes with an error is of no use; a short one keeps the connection for the next file.
      unwanted += count;
      if (unwanted > 65'536 || !trouble.empty()) throw Cancelled{};
      return;
    }
    if (total && part.size() + count > *total) wrongLength(part.size() + count, *total);
    part.append(data, count);
    report({});
  }

  void report(const Message& note) {
    if (!sink) return;
    const auto now = Clock::now();
    const double since = std::chrono::duration<double>(now - measuredAt).count();
    if (since >= 0.5) {
      const double speed = static_cast<double>(part.size() - std::min(part.size(), measuredBytes)) / since;
      bytesPerSecond = bytesPerSecond > 0 ? 0.7 * bytesPerSecond + 0.3 * speed : speed;
      measuredAt = now;
      measuredBytes = part.size();
    }
    if (note.empty() && now - reportedAt < std::chrono::milliseconds(100)) return;
    reportedAt = now;
    DownloadProgress progress{part.size(), total, {}, note};
    if (total && bytesPerSecond > 0)
      progress.secondsLeft = static_cast<double>(*total - std::min(*total, part.size())) / bytesPerSecond;
    sink(progress);
  }

  static std::size_t onHeader(char* data, std::size_t size, std::size_t count, void* self) {
    auto& t = *static_cast<Transfer*>(self);
    try {
      t.answer.line({data, size * count});
    } catch (...) {
      t.failure = std::current_exception();
      return 0;
    }
    return size * count;
  }

  static std::size_t onBody(char* data, std::size_t size, std::size_t count, void* self) {
    auto& t = *static_cast<Transfer*>(self);
    try {
      t.take(data, size * count);
    } catch (const Cancelled&) {  // seen enough of this answer
      return 0;
    } catch (...) {
      t.failure = std::current_exception();
      return 0;
    }
    return size * count;
  }
};

namespace {

struct Cause {
  DownloadFailure kind;
  Message problem, remedy;
};

/// What curl's codes mean for the person who waits; nothing for what may be tried again.
std::optional<Cause> lastingCause(CURLcode code, const std::string& host, const std::string& detail,
                                  const std::string& location) {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return Cause{DownloadFailure::Unreachable, message("the name {1} could not be resolved", host),
                   "Check the network connection and the spelling of the address. Behind a proxy, set https_proxy or "
                   "give the proxy."};
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
      return Cause{DownloadFailure::Unreachable, message("the proxy does not work ({1})", Message::verbatim(detail)),
                   "Check the proxy that was given, or https_proxy and http_proxy in the environment."};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
      return Cause{DownloadFailure::Unreachable,
                   message("no secure connection to {1} ({2})", host, Message::verbatim(detail)),
                   "Check the computer's clock and that the package ca-certificates is installed; in a guarded "
                   "network, add its certificate there."};
    case CURLE_TOO_MANY_REDIRECTS:
      return Cause{DownloadFailure::Refused, message("is redirected in circles, last to {1}", location),
                   "The server is set up wrongly; try another base URL."};
    case CURLE_UNSUPPORTED_PROTOCOL:
      if (!location.empty())
        return Cause{DownloadFailure::Refused, message("is redirected to {1}, which is not allowed", location),
                     "Only http and https are followed, and from https only https. Try another base URL."};
      [[fallthrough]];
    case CURLE_URL_MALFORMAT:
      return Cause{DownloadFailure::Unreachable,
                   message("is not an address that can be fetched ({1})", Message::verbatim(detail)),
                   "Give a base URL that begins with http:// or https://."};
    default: return std::nullopt;
  }
}

std::string hostOf(const std::string& url) {
  const auto begin = url.find("://");
  if (begin == std::string::npos) return url;
  const auto end = url.find_first_of("/?#", begin + 3);
  return url.substr(begin + 3, end == std::string::npos ? end : end - begin - 3);
}

}  // namespace

Downloader::Downloader(DownloadOptions options)
    : options_(std::move(options)), connection_(std::make_unique<Connection>()) {}
Downloader::~Downloader() = default;

void Downloader::prepare(Transfer& t) {
  t.answer = {};
  t.bodyBegun = t.wanted = false;
  t.unwanted = 0;
  t.trouble = {};
  t.waitAtLeast = 0;
  // Bytes without a mark of their version are only continued when a checksum proves the whole in the end.
  if (t.rangeIgnored || (t.part.validator().empty() && t.request.sha256.empty())) {
    if (t.part.size() > 0) t.part.restart({});
  }
  t.asked = t.part.size();
}

Downloader::Received Downloader::transfer(Transfer& t, const std::stop_token& stop) {
  CURL* easy = connection_->easy;
  curl_easy_reset(easy);  // options only: connections and names stay
  char detail[CURL_ERROR_SIZE] = "";
  curl_slist* headers = nullptr;
  const auto set = [easy](CURLoption option, auto value) { curl_easy_setopt(easy, option, value); };
  set(CURLOPT_URL, t.request.url.c_str());
  set(CURLOPT_ERRORBUFFER, detail);
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_QUICK_EXIT, 1L);  // a cancel does not wait for a name server
  set(CURLOPT_USERAGENT, "Sightline/" SIGHTLINE_FETCH_VERSION);
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_REDIR_PROTOCOLS_STR, startsWith(t.request.url, "https:") ? "https" : "http,https");
  set(CURLOPT_FOLLOWLOCATION, 1L);
  set(CURLOPT_MAXREDIRS, static_cast<long>(options_.redirects));
  set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(options_.connectSeconds));
  set(CURLOPT_LOW_SPEED_LIMIT, 1L);
  set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(options_.stallSeconds));
  if (!options_.proxy.empty()) set(CURLOPT_PROXY, options_.proxy.c_str());
  set(CURLOPT_HEADERFUNCTION, &Transfer::onHeader);
  set(CURLOPT_HEADERDATA, static_cast<void*>(&t));
  set(CURLOPT_WRITEFUNCTION, &Transfer::onBody);
  set(CURLOPT_WRITEDATA, static_cast<void*>(&t));
  if (t.asked > 0) {
    headers = curl_slist_append(headers, ("Range: bytes=" + std::to_string(t.asked) + "-").c_str());
    if (!t.part.validator().empty()) headers = curl_slist_append(headers, ("If-Range: " + t.part.validator()).c_str());
    set(CURLOPT_HTTPHEADER, headers);
  }

  curl_multi_add_handle(connection_->multi, easy);
  CURLcode code = CURLE_OK;
  bool stopped = false;
  for (int running = 1; running > 0;) {
    if (curl_multi_perform(connection_->multi, &running) != CURLM_OK) {
      code = CURLE_RECV_ERROR;
      break;
    }
    if ((stopped = stop.stop_requested())) break;
    if (running > 0) curl_multi_poll(connection_->multi, nullptr, 0, 100, nullptr);
  }
  int queued = 0;
  while (const CURLMsg* message = curl_multi_info_read(connection_->multi, &queued))
    if (message->msg == CURLMSG_DONE) code = message->data.result;
  curl_multi_remove_handle(connection_->multi, easy);
  curl_slist_free_all(headers);

  if (stopped) throw Cancelled{};
  if (t.failure) std::rethrow_exception(std::exchange(t.failure, nullptr));
  return {static_cast<int>(code), *detail ? detail : curl_easy_strerror(code)};
}

void Downloader::attempt(Transfer& t, const std::stop_token& stop) {
  prepare(t);
  const Received received = transfer(t, stop);
  if (!t.trouble.empty()) return;  // found while reading the answer

  const auto code = static_cast<CURLcode>(received.code);
  const std::string host = hostOf(t.request.url);
  if (const auto cause = lastingCause(code, host, received.detail, t.answer.location))
    t.fail(cause->kind, cause->problem, cause->remedy);
  // An error page that was not read to its end is as good as one that was.
  if (code != CURLE_OK && t.answer.status < 400) {
    if (code == CURLE_OPERATION_TIMEDOUT && t.answer.status != 0)
      t.trouble = message("no data arrived for {1} s", options_.stallSeconds);
    else if (code == CURLE_PARTIAL_FILE || code == CURLE_RECV_ERROR || code == CURLE_GOT_NOTHING)
      t.trouble = "the connection was cut";
    else
      t.trouble = message("no connection to {1} ({2})", host, Message::verbatim(received.detail));
    return;
  }
  judgeStatus(t);
}

void Downloader::judgeStatus(Transfer& t) {
  const int status = t.answer.status;
  if (status == 200 || status == 206) {
    if (!t.bodyBegun) t.begin();  // an empty file
    if (t.trouble.empty() && t.total && t.part.size() < *t.total) t.trouble = "the connection was cut";
    return;
  }
  if (status == 416) {  // asked for more than there is
    t.part.restart({});
    t.rangeIgnored = true;
    t.trouble = "the server has no more of this file";
    return;
  }
  if (status == 404 || status == 410)
    t.fail(DownloadFailure::NotFound, message("has no such file ({1}): {2}", status, t.file()),
           "It may have been moved; try another base URL.");
  if (status == 408 || status == 425 || status == 429 || status >= 500) {
    t.trouble = message("the server answers {1}", status);
    t.waitAtLeast = std::min(t.answer.retryAfter.value_or(0), 120.0);
    return;
  }
  if (status == 407)
    t.fail(DownloadFailure::Unreachable, "the proxy asks for a name and password (407)",
           "Give them with the proxy: http://name:password@proxy:3128.");
  t.fail(DownloadFailure::Refused, message("is refused by the server ({1}): {2}", status, t.file()),
         "The address may need a log-in or be blocked; try another base URL.");
}

Downloaded Downloader::get(const DownloadRequest& request, const DownloadSink& sink, const std::stop_token& stop) {
  throwIfStopped(stop);
  if (!startsWith(request.url, "http://") && !startsWith(request.url, "https://"))
    throw DownloadError(DownloadFailure::Unreachable, message("\"{1}\"", request.url),
                        "is not an address that can be fetched",
                        "Give a base URL that begins with http:// or https://.");
  const QuietPipe quiet;
  Transfer t(request, sink);
  if (t.part.size() > 0 && request.size && t.part.size() > *request.size) t.part.restart({});

  for (bool fresh = t.part.size() == 0;; fresh = true) {
    std::uint64_t reached = t.part.size();
    int failures = 0;
    bool whole = request.size && t.part.size() == *request.size && !request.sha256.empty();
    while (!whole) {
      attempt(t, stop);
      if (t.trouble.empty()) break;
      const bool further = t.part.size() > reached;
      failures = further ? 1 : failures + 1;
      reached = std::max(reached, t.part.size());
      if (failures >= std::max(1, options_.attempts))
        t.fail(t.answer.status == 0 && reached == 0 ? DownloadFailure::Unreachable : DownloadFailure::Unavailable,
               t.total ? message("{1} while getting {2} ({3} of {4} are here, {5} attempts)", t.trouble, t.file(),
                                 shownBytes(t.part.size()), shownBytes(*t.total), failures)
                       : message("{1} while getting {2} ({3} are here, {4} attempts)", t.trouble, t.file(),
                                 shownBytes(t.part.size()), failures),
               t.part.size() > 0 ? Message("What is here is kept: try again later to go on from there.")
                                 : Message("Check the network connection, or try again later."));
      double wait = options_.firstWaitSeconds;
      for (int i = 1; i < failures && wait < 30; ++i) wait *= 2;
      wait = std::max(std::min(wait, 30.0), t.waitAtLeast);
      t.report(message("{1}; next try in {2}", t.trouble, shownSeconds(wait)));
      const auto until =
          Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(wait));
      while (Clock::now() < until) {
        throwIfStopped(stop);
        std::this_thread::sleep_for(std::min<Clock::duration>(std::chrono::milliseconds(50), until - Clock::now()));
      }
    }
    throwIfStopped(stop);
    if (request.size && t.part.size() != *request.size) t.wrongLength(t.part.size(), *request.size);
    Downloaded done{t.part.size(), sha256OfFile(t.part.path()), t.resumed || (whole && !fresh)};
    const bool hashFits = request.sha256.empty() || done.sha256 == request.sha256;
    const Message problem = hashFits && request.check ? request.check(t.part.path()) : Message();
    if (hashFits && problem.empty()) {
      t.total = done.size;
      t.reportedAt = {};
      t.report({});
      t.part.place();
      return done;
    }
    if (done.resumed && !fresh) {  // what lay here may be to blame: once more from the beginning
      t.part.restart({});
      t.resumed = false;
      continue;
    }
    t.part.remove();
    if (!hashFits)
      t.fail(DownloadFailure::WrongContent,
             message("gave another {1} than expected: its SHA-256 is {2}, {3} was expected",
                     request.target.filename().string(), done.sha256, request.sha256),
             "The wrong file was removed. The address may hold a newer version, or somebody changed the file on its "
             "way; try another base URL.");
    t.fail(DownloadFailure::WrongContent,
           message("gave something that is not {1}: it {2}", request.target.filename().string(), problem),
           "The wrong file was removed. A log-in page of the network may have answered instead; open the address in a "
           "browser.");
  }
}

}  // namespace sightline
