// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/image/npy.h"
#include "core/weights/safetensors.h"
#include "core/weights/state_pickle.h"
#include "core/weights/weights_file.h"
#include "tests/fuzz/targets.h"
#include "tests/support/torch_archive.h"
#include "tests/sweep/written_files.h"

namespace sightline::fuzz {
namespace {

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

std::string textOf(const std::vector<std::uint8_t>& bytes) { return {bytes.begin(), bytes.end()}; }

}  // namespace

std::vector<Target> weightsTargets(const std::filesystem::path& folder) {
  const auto scratch = folder / "weights";
  const std::vector<float> values(24, 0.5f);
  writeSafetensors(
      scratch, {{"a.weight", {2, 3, 4}, values.data()}, {"b", {4}, values.data()}, {"empty", {0, 3}, values.data()}});
  const auto safetensors = readTextFile(scratch);
  const std::vector<test::ArchivedTensor> dict{{"w", "FloatStorage", {2, 3}, test::bytesOf(std::vector<float>(6, 1.f))},
                                               {"h", "HalfStorage", {4}, std::string(8, '\1'), {}, 0, true},
                                               {"n", "LongStorage", {}, std::string(8, '\2')}};
  const auto weights = [scratch](const std::string& bytes) {
    sweep::put(scratch, bytes);
    touch(WeightsFile(scratch).tensors(), bytes.size());
  };
  return {{"safetensors", {safetensors}, weights},
          {"archive", {test::stateDictArchive(dict), test::stateDictArchive(dict, {"state_dict"})}, weights},
          {"legacy", {test::legacyStateDict(dict), test::legacyStateDict(dict, {"model"})}, weights},
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

}  // namespace sightline::fuzz
