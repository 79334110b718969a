// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <sys/prctl.h>
#include <sys/resource.h>

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <vector>

/// What the decoders in processes of their own begin with.
namespace sightline::readers {

/// Sets what hostile bytes may take, and that they end with whoever asked.
inline void limitThisProcess() {
  constexpr rlim_t kMostMemory = rlim_t{2} << 30, kMostSeconds = 60;
  const auto limit = [](auto what, rlim_t most) {
    const rlimit both{most, most};
    ::setrlimit(what, &both);
  };
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, kMostSeconds);
  limit(RLIMIT_FSIZE, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // which take terabytes of addresses
  limit(RLIMIT_AS, kMostMemory);
#else
  (void)kMostMemory;
#endif
}

/// All that comes from there.
inline std::vector<std::uint8_t> everything(std::FILE* from) {
  std::vector<std::uint8_t> all(1 << 16);
  std::size_t size = 0;
  while (const std::size_t got = std::fread(all.data() + size, 1, all.size() - size, from)) {
    size += got;
    if (size == all.size()) all.resize(all.size() * 2);
  }
  all.resize(size);
  return all;
}

/// @returns whether all of it was written
inline bool writeAnswer(const std::vector<std::uint8_t>& all) {
  return std::fwrite(all.data(), 1, all.size(), stdout) == all.size() && std::fflush(stdout) == 0;
}

}  // namespace sightline::readers
