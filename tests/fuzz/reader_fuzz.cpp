// SPDX-License-Identifier: GPL-3.0-or-later
// sightline-fuzz-readers SECONDS [SEED [TARGET...]]: damages small files of every kind that the program reads, at
// random, and reads them. Whatever is no answer and no sightline::Error ends the program and leaves the input behind.
// Meant for the dev-asan preset.
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
      "0", "-1", "4294967296", "18446744073709551615", "9223372036854775807", "1e308", "null", "[]", "\"\""};
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
      weightsTargets, graphTargets,       programTargets, imageTargets, regionTargets,
      studyTargets,   torchscriptTargets, textTargets,    keptTargets,  repositoryTargets,
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
};

/// Reads one damaged input. @return false when the reader broke its promise
bool survives(const Target& target, const std::string& input, Counts& counts) {
  // Left behind in any case while it is read: an error that ends the process cannot be caught.
  const fs::path kept = fs::absolute("fuzz-" + target.name);
  sweep::put(kept, input);
  ++counts.inputs;
  try {
    target.read(input);
  } catch (const Error&) {
    ++counts.refused;
  } catch (const std::exception& e) {
    std::printf("%s: %s; the input is %s\n", target.name.c_str(), e.what(), kept.c_str());
    return false;
  }
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
  const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
  while (std::chrono::steady_clock::now() < end)
    for (const auto& target : all)
      if (!survives(target, damaged(target.seeds[below(random, target.seeds.size())], random), counts[target.name]))
        return 1;
  fs::remove_all(scratch);
  for (const auto& [name, n] : counts)
    std::printf("%-12s %ld inputs, %ld refused\n", name.c_str(), n.inputs, n.refused);
  return 0;
}

}  // namespace
}  // namespace sightline::fuzz

int main(int argc, char** argv) {
  const double seconds = argc > 1 ? std::atof(argv[1]) : 60;
  const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : std::random_device{}();
  return sightline::fuzz::run(seconds, seed, std::vector<std::string>(argv + std::min(argc, 3), argv + argc));
}
