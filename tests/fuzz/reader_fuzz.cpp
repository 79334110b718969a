// SPDX-License-Identifier: GPL-3.0-or-later
// sightline-fuzz-readers SECONDS [SEED [TARGET...]]: damages small files of every kind that the program reads, at
// random, and reads them, each kind for the same processor time. Whatever is no answer and no sightline::Error ends the
// program and leaves the input behind, and so does an input that takes a minute of processor time. Every minute it
// says how far it is. Meant for the dev-asan preset.
#include <sys/resource.h>
#include <sys/time.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <random>
#include <stdexcept>

#include "core/base/error.h"
#include "tests/fuzz/targets.h"
#include "tests/sweep/written_files.h"

namespace sightline::fuzz {

void require(bool holds, const char* what) {
  if (!holds) throw std::logic_error(what);
}

namespace {

namespace fs = std::filesystem;
using Random = std::mt19937_64;

std::size_t below(Random& random, std::size_t bound) { return bound == 0 ? 0 : random() % bound; }

/// A few of the changes that break readers: bits, lengths and numbers at their limits, pieces gone, doubled or moved.
std::string damaged(std::string bytes, Random& random) {
  static const std::vector<std::string> kNumbers{
      "0",    "-1", "4294967296", "18446744073709551615", "9223372036854775807", "1e308", "-1e-320", "nan", "0.5",
      "null", "[]", "\"\""};
  for (std::size_t n = 1 + below(random, 4); n > 0; --n) {
    if (bytes.empty()) return bytes;
    const std::size_t at = below(random, bytes.size()),
                      length = below(random, std::min<std::size_t>(bytes.size() - at, 64)) + 1;
    switch (below(random, 8)) {
      case 0: bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(random, 8))); break;
      case 1: bytes[at] = static_cast<char>(random()); break;
      case 2: bytes.erase(at, length); break;
      case 3: bytes.insert(at, bytes.substr(below(random, bytes.size()), length)); break;
      case 4: bytes.resize(at); break;
      case 5: {  // a number in text
        std::size_t end = at;
        while (end < bytes.size() && bytes[end] >= '0' && bytes[end] <= '9') ++end;
        if (end > at) bytes.replace(at, end - at, kNumbers[below(random, kNumbers.size())]);
        break;
      }
      case 6: {  // a binary length
        const std::uint64_t limits[] = {
            0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0x7fffffffffffffff, ~0ull, bytes.size(), bytes.size() + 1};
        const std::uint64_t value = limits[below(random, std::size(limits))];
        const std::size_t width = std::min<std::size_t>(std::size_t{1} << below(random, 4), bytes.size() - at);
        std::memcpy(bytes.data() + at, &value, width);
        break;
      }
      case 7:
        std::memmove(bytes.data() + at, bytes.data() + below(random, bytes.size() - length + 1),
                     std::min(length, bytes.size() - at));
        break;
    }
  }
  return bytes;
}

std::vector<Target> targets(const fs::path& scratch, const std::vector<std::string>& names) {
  std::vector<Target> all;
  const std::vector<std::vector<Target> (*)(const fs::path&)> groups{
      weightsTargets,  graphTargets, programTargets,     imageTargets, frameTargets, dicomTargets,      regionTargets,
      fixationTargets, studyTargets, torchscriptTargets, textTargets,  keptTargets,  repositoryTargets,
#ifdef SIGHTLINE_FUZZ_WINDOW
      windowTargets,
#endif
  };
  for (const auto make : groups)
    for (auto& target : make(scratch))
      if (names.empty() || std::count(names.begin(), names.end(), target.name) > 0) all.push_back(std::move(target));
  return all;
}

struct Counts {
  long inputs = 0, refused = 0;
  double seconds = 0;  ///< of processor time, that of decoders of their own included
};

double processorSeconds() {
  double sum = 0;
  for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    rusage used{};
    ::getrusage(who, &used);
    for (const timeval& t : {used.ru_utime, used.ru_stime})
      sum += static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
  }
  return sum;
}

/// Ends the process with SIGPROF after so many seconds of processor time; 0: no longer.
void endAfter(int seconds) {
  const itimerval limit{{0, 0}, {seconds, 0}};
  ::setitimer(ITIMER_PROF, &limit, nullptr);
}

/// Reads one damaged input. @return false when the reader broke its promise
bool survives(const Target& target, const std::string& input, Counts& counts) {
  // Left behind in any case while it is read: an error that ends the process cannot be caught.
  const fs::path kept = fs::absolute("fuzz-" + target.name);
  sweep::put(kept, input);
  ++counts.inputs;
  constexpr int kLongest = 60;
  endAfter(kLongest);
  try {
    target.read(input);
  } catch (const Error&) {
    ++counts.refused;
  } catch (const std::exception& e) {
    std::printf("%s: %s; the input is %s\n", target.name.c_str(), e.what(), kept.c_str());
    return false;
  }
  endAfter(0);
  fs::remove(kept);
  return true;
}

/// What is not damaged is read. @return false when it is not
bool readWhole(const std::vector<Target>& all) {
  bool read = true;
  for (const auto& target : all)
    for (std::size_t i = 0; i < target.seeds.size(); ++i) try {
        target.read(target.seeds[i]);
      } catch (const std::exception& e) {
        std::printf("%s: input %zu is refused undamaged: %s\n", target.name.c_str(), i, e.what());
        read = false;
      }
  return read;
}

void report(const std::map<std::string, Counts>& counts) {
  for (const auto& [name, n] : counts)
    std::printf("%-20s %10ld inputs, %10ld refused, %8.1f s\n", name.c_str(), n.inputs, n.refused, n.seconds);
  std::fflush(stdout);
}

int run(double seconds, std::uint64_t seed, const std::vector<std::string>& names) {
  const fs::path scratch = fs::temp_directory_path() / ("sightline-fuzz-" + std::to_string(seed));
  fs::create_directories(scratch);
  std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
  std::fflush(stdout);
  Random random(seed);
  const auto all = targets(scratch, names);
  if (all.empty()) {
    std::printf("there is no such target\n");
    return 2;
  }
  if (!readWhole(all)) return 2;
  std::map<std::string, Counts> counts;
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::duration<double>(seconds);
  constexpr double kSlice = 1;  // of processor time, for one kind after the other
  constexpr std::chrono::minutes kNews{1};
  for (auto news = Clock::now() + kNews; Clock::now() < end;)
    for (const auto& target : all) {
      Counts& count = counts[target.name];
      const double before = processorSeconds();
      for (double now = before; now - before < kSlice && Clock::now() < end; now = processorSeconds()) {
        const bool well = survives(target, damaged(target.seeds[below(random, target.seeds.size())], random), count);
        if (!well) return report(counts), 1;
      }
      count.seconds += processorSeconds() - before;
      if (Clock::now() < news) continue;
      news = Clock::now() + kNews;
      report(counts);
    }
  fs::remove_all(scratch);
  report(counts);
  return 0;
}

}  // namespace
}  // namespace sightline::fuzz

int main(int argc, char** argv) {
  const double seconds = argc > 1 ? std::atof(argv[1]) : 60;
  const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : std::random_device{}();
  return sightline::fuzz::run(seconds, seed, std::vector<std::string>(argv + std::min(argc, 3), argv + argc));
}
