// SPDX-License-Identifier: GPL-3.0-or-later
// What the program keeps on disk or takes from other programs beside a study: painted masks, maps, the store's files.
#include "core/dataset/annotation.h"
#include "core/store/payload_file.h"
#include "core/study/imported_maps.h"
#include "core/weights/weights_origin.h"
#include "tests/fuzz/targets.h"
#include "tests/sweep/written_files.h"

namespace sightline::fuzz {
namespace {

constexpr int kAcross = 9, kDown = 7;

std::string fileText(const sweep::Bytes& bytes) { return {bytes.begin(), bytes.end()}; }

std::string greyPng(int bits, int step) {
  sweep::Samples samples;
  for (int i = 0; i < kAcross * kDown; ++i) samples.push_back(static_cast<std::uint16_t>(i * step % (1 << bits)));
  sweep::PngForm form;
  form.bits = bits;
  return fileText(sweep::png(kAcross, kDown, samples, form));
}

std::string npyMap(const char* descr) {
  return fileText(sweep::npy(descr, false, kAcross, kDown, std::vector<double>(kAcross * kDown, 0.25)));
}

}  // namespace

std::vector<Target> keptTargets(const std::filesystem::path& scratch) {
  const auto painted = scratch / "painted.png", map = scratch / "map", entry = scratch / "entry",
             sums = scratch / "SHA256SUMS";
  const std::string digest(64, 'a');
  return {{"painted",
           {greyPng(8, 255), greyPng(1, 1)},
           [painted](const std::string& bytes) {
             sweep::put(painted, bytes);
             const auto mask = readAnnotation(painted, kAcross, kDown);
             for (const std::uint8_t marked : mask.values())
               require(marked <= 1, "a pixel that is neither marked nor not");
           }},
          {"imported-map",
           {greyPng(8, 5), greyPng(16, 517), npyMap("<f4"), npyMap("<f8"), npyMap("|u1")},
           [map](const std::string& bytes) {
             const auto file = map.string() + (bytes.rfind("\x93NUMPY", 0) == 0 ? ".npy" : ".png");
             sweep::put(file, bytes);
             (void)readImportedMap(file);
           }},
          {"store",
           {fileText(encodePayload({"key", "a map", {1, 2, 3, 4, 5}})), fileText(encodePayload({"k", "", {}}))},
           [entry](const std::string& bytes) {
             sweep::put(entry, bytes);
             const auto head = readPayloadHead(entry);
             const auto whole = decodePayload({bytes.begin(), bytes.end()});
             require(!whole || (head && head->key == whole->key && head->contentBytes == whole->bytes.size()),
                     "a payload's head is not the payload's");
           }},
          {"checksums", {digest + "  net.pt\n" + digest + " *other.safetensors\n"}, [sums](const std::string& text) {
             sweep::put(sums, text);
             (void)readChecksums(sums);
           }}};
}

}  // namespace sightline::fuzz
