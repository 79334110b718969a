// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdlib>
#include <stdexcept>

namespace sightline::testing {
namespace {

bool sendAll(int socket, const char* data, std::size_t count) {
  while (count > 0) {
    const ssize_t n = ::send(socket, data, count, MSG_NOSIGNAL);
    if (n <= 0) return false;
    data += n;
    count -= static_cast<std::size_t>(n);
  }
  return true;
}

std::string headerOf(const std::string& head, const std::string& name) {
  for (std::size_t at = head.find("\r\n"); at != std::string::npos && at + 2 < head.size();
       at = head.find("\r\n", at + 2)) {
    const std::string line = head.substr(at + 2, head.find("\r\n", at + 2) - at - 2);
    if (line.size() > name.size() + 1 && line[name.size()] == ':' &&
        std::equal(name.begin(), name.end(), line.begin(),
                   [](char a, char b) { return std::tolower(a) == std::tolower(b); }))
      return line.substr(line.find_first_not_of(' ', name.size() + 1));
  }
  return {};
}

}  // namespace

HttpServer::HttpServer() {
  // A machine that needs a proxy has one in its environment; it knows nothing of this server.
  ::setenv("no_proxy", "127.0.0.1,sightline-test.invalid", 1);
  listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  if (listener_ < 0 || ::bind(listener_, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
      ::listen(listener_, 16) != 0 || ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
    throw std::runtime_error("the test's HTTP server could not start");
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { accept(); });
}

HttpServer::~HttpServer() {
  over_ = true;
  thread_.join();
  for (auto& c : connections_) c.join();
  ::close(listener_);
}

void HttpServer::set(const std::string& path, HttpFile file) {
  const std::scoped_lock lock(mutex_);
  files_[path] = std::move(file);
}

void HttpServer::remove(const std::string& path) {
  const std::scoped_lock lock(mutex_);
  files_.erase(path);
}

std::string HttpServer::url() const { return "http://127.0.0.1:" + std::to_string(port_); }

std::vector<HttpServer::Request> HttpServer::requests() const {
  const std::scoped_lock lock(mutex_);
  return requests_;
}

int HttpServer::count(const std::string& path) const {
  const std::scoped_lock lock(mutex_);
  return static_cast<int>(
      std::count_if(requests_.begin(), requests_.end(), [&](const Request& r) { return r.path == path; }));
}

void HttpServer::accept() {
  while (!over_) {
    pollfd waiting{listener_, POLLIN, 0};
    if (::poll(&waiting, 1, 20) <= 0) continue;
    const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (socket < 0) continue;
    const int now = 1;  // header and body are sent apart; together with delayed acknowledgements that costs 40 ms each
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &now, sizeof now);
    connections_.emplace_back([this, socket] { serve(socket); });
  }
}

void HttpServer::serve(int socket) {
  std::string received;
  bool open = true;
  while (open && !over_) {
    pollfd waiting{socket, POLLIN, 0};
    if (::poll(&waiting, 1, 20) <= 0) continue;
    char buffer[4096];
    const ssize_t n = ::recv(socket, buffer, sizeof buffer, 0);
    if (n <= 0) break;
    received.append(buffer, static_cast<std::size_t>(n));
    if (received[0] < 'A' || received[0] > 'Z') {  // a TLS greeting: said in plain words, as web servers do
      sendAll(socket, "HTTP/1.1 400 plain HTTP here\r\n\r\n", 31);
      break;
    }
    for (auto end = received.find("\r\n\r\n"); open && end != std::string::npos; end = received.find("\r\n\r\n")) {
      const std::string head = received.substr(0, end + 2);
      received.erase(0, end + 4);
      const auto from = head.find(' ') + 1;
      Request request{head.substr(from, head.find(' ', from) - from), headerOf(head, "Range"),
                      headerOf(head, "If-Range")};
      {
        const std::scoped_lock lock(mutex_);
        requests_.push_back(request);
      }
      open = answer(socket, request);
    }
  }
  ::shutdown(socket, SHUT_RDWR);
  ::close(socket);
}

bool HttpServer::answer(int socket, const Request& request) {
  HttpFile file;
  {
    const std::scoped_lock lock(mutex_);
    const auto found = files_.find(request.path);
    if (found == files_.end()) {
      file.status = 404;
      file.body = "<html>not here</html>";
    } else if (found->second.failures > 0) {
      --found->second.failures;
      file.status = 503;
      file.body = "busy";
    } else {
      file = found->second;
      if (found->second.cutAfter > 0 && found->second.cuts-- <= 0) file.cutAfter = 0;
    }
  }
  int status = file.status;
  std::size_t first = 0;
  std::string extra;
  if (status == 200 && file.ranges && request.range.rfind("bytes=", 0) == 0 &&
      (request.ifRange.empty() || request.ifRange == file.etag)) {
    first = std::stoull(request.range.substr(6));
    const std::string total = std::to_string(file.body.size());
    if (first >= file.body.size()) {
      status = 416;
      extra = "Content-Range: bytes */" + total + "\r\n";
      file.body.clear();
      first = 0;
    } else {
      status = 206;
      extra = "Content-Range: " +
              (file.rangeAnswer.empty()
                   ? "bytes " + std::to_string(first) + "-" + std::to_string(file.body.size() - 1) + "/" + total
                   : file.rangeAnswer) +
              "\r\n";
    }
  }
  std::string head = "HTTP/1.1 " + std::to_string(status) + " Answer\r\n" + extra;
  if (file.declared != -2)
    head += "Content-Length: " +
            std::to_string(file.declared >= 0 ? file.declared : static_cast<long long>(file.body.size() - first)) +
            "\r\n";
  else
    head += "Connection: close\r\n";
  if (!file.etag.empty() && status < 300) head += "ETag: " + file.etag + "\r\n";
  for (const auto& [name, value] : file.headers) head += name + ": " + value + "\r\n";
  if (!sendAll(socket, (head + "\r\n").data(), head.size() + 2)) return false;
  std::size_t sent = 0;
  while (first + sent < file.body.size()) {
    if (over_) return false;
    std::size_t n = std::min(file.chunk, file.body.size() - first - sent);
    if (file.cutAfter > 0) n = std::min(n, file.cutAfter - sent);
    if (file.stallAfter > 0) n = std::min(n, file.stallAfter - sent);
    if (!sendAll(socket, file.body.data() + first + sent, n)) return false;
    sent += n;
    if (file.cutAfter > 0 && sent >= file.cutAfter) return false;
    while (file.stallAfter > 0 && sent >= file.stallAfter) {  // until the other side gives up
      char byte = 0;
      if (over_ || ::recv(socket, &byte, 1, MSG_DONTWAIT) == 0) return false;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    if (file.pauseMs > 0) std::this_thread::sleep_for(std::chrono::milliseconds(file.pauseMs));
  }
  return file.declared == -1;
}

}  // namespace sightline::testing
