// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

#include <array>
#include <cerrno>
#include <chrono>
#include <thread>

namespace sightline {
namespace {

using Clock = std::chrono::steady_clock;

/// An open file that is closed with its scope.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }
  void close() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }

 private:
  int fd_;
};

/// Bytes as a file without a name, to be read from its beginning; -1 where the system has no room for it.
int fileInMemory(std::span<const std::uint8_t> bytes) {
  const int fd = ::memfd_create("input", MFD_CLOEXEC);
  std::size_t done = 0;
  while (fd >= 0 && done < bytes.size()) {
    const ssize_t wrote = ::write(fd, bytes.data() + done, bytes.size() - done);
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote <= 0) {
      const int why = errno;
      ::close(fd);
      errno = why;
      return -1;
    }
    done += static_cast<std::size_t>(wrote);
  }
  if (fd >= 0) ::lseek(fd, 0, SEEK_SET);
  return fd;
}

/// Starts the program. @returns its process, or the negative error
pid_t start(const std::filesystem::path& program, const std::vector<std::string>& arguments, int in, int out) {
  std::string path = program.string();
  std::vector<std::string> words = arguments;
  std::vector<char*> argv{path.data()};
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, in, 0);
  posix_spawn_file_actions_adddup2(&files, out, 1);
  posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np(&files, 3);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none, usual;
  sigemptyset(&none);
  sigfillset(&usual);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  // A group of its own: an interrupt from the keyboard is for the program that people started.
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  pid_t child = -1;
  const int failed = ::posix_spawn(&child, path.c_str(), &files, &attributes, argv.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  return failed ? -failed : child;
}

/// Takes what comes until the other side is closed. @returns what ended it: Exited where the other side did
ChildOutcome::End collect(int from, const ChildLimits& limits, Clock::time_point deadline,
                          std::vector<std::uint8_t>& output) {
  std::vector<std::uint8_t> part(1 << 16);
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return ChildOutcome::End::TimedOut;
    pollfd wait{from, POLLIN, 0};
    if (::poll(&wait, 1, static_cast<int>(left)) <= 0) continue;  // time is up, or a signal came
    const ssize_t got = ::read(from, part.data(), part.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return ChildOutcome::End::Exited;
    if (output.size() + static_cast<std::size_t>(got) > limits.mostOutput) return ChildOutcome::End::TooMuch;
    output.insert(output.end(), part.begin(), part.begin() + got);
  }
}

/// Waits until the process is gone, and ends it when its time is up. @returns whether it ended by itself
bool reap(pid_t child, Clock::time_point deadline, int& status) {
  for (;;) {
    const pid_t gone = ::waitpid(child, &status, WNOHANG);
    if (gone == child) return true;
    if (gone < 0 && errno != EINTR) return true;  // somebody else took its status: nothing more to be learnt
    if (Clock::now() >= deadline) break;
    std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
  ::kill(child, SIGKILL);
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return false;
}

}  // namespace

ChildOutcome runChild(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                      std::span<const std::uint8_t> input, const ChildLimits& limits) {
  using End = ChildOutcome::End;
  ChildOutcome outcome;
  std::array<int, 2> pipe{-1, -1};
  const Descriptor in(fileInMemory(input));
  if (in.get() < 0 || ::pipe2(pipe.data(), O_CLOEXEC) != 0) {
    outcome.code = errno;
    return outcome;
  }
  const Descriptor from(pipe[0]);
  Descriptor to(pipe[1]);
  const pid_t child = start(program, arguments, in.get(), to.get());
  if (child < 0) {
    outcome.code = -child;
    return outcome;
  }
  to.close();
  const auto deadline =
      Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(limits.seconds));
  outcome.end = collect(from.get(), limits, deadline, outcome.output);
  int status = 0;
  const bool byItself = reap(child, outcome.end == End::Exited ? deadline : Clock::time_point::min(), status);
  if (outcome.end != End::Exited) return outcome;
  if (!byItself) {
    outcome.end = End::TimedOut;
  } else if (WIFSIGNALED(status)) {
    outcome.end = End::Signalled;
    outcome.code = WTERMSIG(status);
  } else {
    outcome.code = WEXITSTATUS(status);
  }
  return outcome;
}

}  // namespace sightline
