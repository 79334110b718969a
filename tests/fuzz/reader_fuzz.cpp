// SPDX-License-Identifier: GPL-3.0-or-later
// sightline-fuzz-readers SECONDS [SEED]: damages small weights files, pickles and arrays at random and reads them.
// Whatever is no answer and no sightline::Error ends the program and leaves the input behind. Meant for the dev-asan
// preset.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/image/npy.h"
#include "core/weights/safetensors.h"
#include "core/weights/state_pickle.h"
#include "core/weights/weights_file.h"
#include "tests/support/torch_archive.h"

using namespace sightline;
namespace fs = std::filesystem;

namespace {

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

void require(bool holds, const char* what) {
  if (!holds) throw std::logic_error(what);
}

/// Touches every byte that the reader says is a tensor's.
void touch(const std::vector<TensorView>& tensors, std::size_t fileSize) {
  unsigned sum = 0;
  for (const auto& t : tensors) {
    require(t.byteCount <= fileSize, "a tensor is larger than its file");
    for (std::size_t i = 0; i < t.byteCount; ++i) sum += static_cast<unsigned>(t.data[i]);
  }
  volatile unsigned kept = sum;
  (void)kept;
}

struct Target {
  std::string name;
  std::vector<std::string> seeds;
  std::function<void(const std::string&)> read;
};

std::string textOf(const std::vector<std::uint8_t>& bytes) { return {bytes.begin(), bytes.end()}; }

std::vector<Target> targets(const fs::path& scratch) {
  const std::vector<float> values(24, 0.5f);
  writeSafetensors(
      scratch, {{"a.weight", {2, 3, 4}, values.data()}, {"b", {4}, values.data()}, {"empty", {0, 3}, values.data()}});
  const auto safetensors = readTextFile(scratch);
  const std::vector<test::ArchivedTensor> dict{{"w", "FloatStorage", {2, 3}, test::bytesOf(std::vector<float>(6, 1.f))},
                                               {"h", "HalfStorage", {4}, std::string(8, '\1'), {}, 0, true},
                                               {"n", "LongStorage", {}, std::string(8, '\2')}};
  const auto weights = [scratch](const std::string& bytes) {
    writeFileAtomically(scratch, std::string_view(bytes));
    touch(WeightsFile(scratch).tensors(), bytes.size());
  };
  return {{"safetensors", {safetensors}, weights},
          {"archive", {test::stateDictArchive(dict), test::stateDictArchive(dict, {"state_dict"})}, weights},
          {"pickle",
           {test::stateDictPickle(dict), test::stateDictPickle(dict, {"model"})},
           [](const std::string& bytes) {
             for (const auto& t :
                  readStatePickle(std::as_bytes(std::span(bytes.data(), bytes.size())), bytes.size() + 1000, "fuzz")
                      .tensors)
               require(t.shape.size() == t.strides.size(), "shape and strides differ in length");
           }},
          {"npy",
           {textOf(npyBytes(Plane<float>(5, 4))), textOf(npyBytes("<i8", {2, 1, 3}, std::string(48, '\3').data(), 48)),
            textOf(npyBytes("<f2", {7}, std::string(14, '\3').data(), 14))},
           [](const std::string& bytes) {
             const auto array = parseNpy(std::vector<std::uint8_t>(bytes.begin(), bytes.end()), "fuzz");
             require(array.bytes.size() <= bytes.size(), "an array is larger than its file");
             require(array.asDouble().size() == array.size(), "values are missing");
           }}};
}

}  // namespace

int main(int argc, char** argv) {
  const double seconds = argc > 1 ? std::atof(argv[1]) : 60;
  const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : std::random_device{}();
  const fs::path scratch = fs::temp_directory_path() / ("sightline-fuzz-" + std::to_string(seed));
  std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
  std::fflush(stdout);
  Random random(seed);
  const auto all = targets(scratch);
  for (const auto& target : all)
    for (const auto& whole : target.seeds) target.read(whole);  // what is not damaged is read
  std::map<std::string, std::pair<long, long>> counts;
  const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
  while (std::chrono::steady_clock::now() < end)
    for (const auto& target : all) {
      const std::string input = damaged(target.seeds[below(random, target.seeds.size())], random);
      ++counts[target.name].first;
      try {
        target.read(input);
      } catch (const Error&) {
        ++counts[target.name].second;
      } catch (const std::exception& e) {
        writeFileAtomically("fuzz-" + target.name, std::string_view(input));
        std::printf("%s: %s; the input is fuzz-%s\n", target.name.c_str(), e.what(), target.name.c_str());
        return 1;
      }
    }
  fs::remove(scratch);
  for (const auto& [name, n] : counts) std::printf("%-12s %ld inputs, %ld refused\n", name.c_str(), n.first, n.second);
  return 0;
}
