// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace sightline::testing {

/// How the server answers for one path. By default as a good server does: whole, or the range that is asked for.
struct HttpFile {
  std::string body;
  int status = 200;
  std::map<std::string, std::string> headers{};  ///< added to the answer ("Location")
  std::string etag = "\"1\"";                    ///< empty: none is sent
  bool ranges = true;                            ///< false: answers 200 with everything, whatever is asked
  long long declared = -1;                       ///< Content-Length to claim; -1: the true one, -2: none (until close)
  std::size_t cutAfter = 0;    ///< closes the connection after so many bytes of the body, when above 0
  int cuts = 1'000'000;        ///< how many answers are cut before it answers whole
  int failures = 0;            ///< how many answers are 503 before it answers properly
  std::size_t chunk = 65'536;  ///< bytes written at once...
  int pauseMs = 0;             ///< ...and the pause after each
  std::size_t stallAfter = 0;  ///< sends no more after so many bytes but keeps the connection, when above 0
  std::string rangeAnswer{};   ///< Content-Range to claim instead of the true one
};

/// A small HTTP/1.1 server on 127.0.0.1 in threads of the test: no dependency, every misbehaviour on demand.
class HttpServer {
 public:
  HttpServer();
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  /// @param path  as asked for: "/a/b.bin"; what is not set answers 404
  void set(const std::string& path, HttpFile file);
  void remove(const std::string& path);
  /// "http://127.0.0.1:PORT"
  [[nodiscard]] std::string url() const;
  [[nodiscard]] int port() const { return port_; }

  struct Request {
    std::string path, range, ifRange;
  };
  [[nodiscard]] std::vector<Request> requests() const;
  /// How often a path was asked for.
  [[nodiscard]] int count(const std::string& path) const;

 private:
  void accept();
  void serve(int socket);
  /// False when the connection is to be closed.
  bool answer(int socket, const Request& request);
  int listener_ = -1, port_ = 0;
  std::atomic<bool> over_{false};
  mutable std::mutex mutex_;
  std::map<std::string, HttpFile> files_;
  std::vector<Request> requests_;
  std::vector<std::thread> connections_;
  std::thread thread_;
};

}  // namespace sightline::testing
