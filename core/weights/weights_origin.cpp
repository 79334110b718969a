// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/weights_origin.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/base/files.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

struct Published {
  std::string_view modelId, extension, sha256;
};
// Only what a publisher states; never a checksum of a file that merely was got from there. torchvision states the first
// eight digits, in the names of its files; the others are those that projects which pin the files have in common.
constexpr std::array<Published, 3> kPublished{
    {{"resnet101", ".safetensors", "1a076c0384295e7d3704f201c5711ff245507db934230bab72ff3014a95f90fe"},
     {"squeezenet1_1", ".pth", "b8a52dc049b60e4b6ab68ad0df457362afab8b6304b2febdc1650a5dab4d7e7b"},
     {"mobilenet_v3_small", ".pth", "047dcff4addef86ea5bc2eff13c9614dc11f47ab1160d0a71a25e7db994f4e1f"}}};

const Published* publishedFile(std::string_view modelId) {
  const auto found =
      std::find_if(kPublished.begin(), kPublished.end(), [&](const Published& p) { return p.modelId == modelId; });
  return found == kPublished.end() ? nullptr : &*found;
}

}  // namespace

std::string_view publishedSha256(std::string_view modelId) {
  const Published* file = publishedFile(modelId);
  return file ? file->sha256 : std::string_view();
}

WeightsOrigin weightsOrigin(std::string_view modelId, const fs::path& file, const std::string& sha256) {
  if (std::any_of(kPublished.begin(), kPublished.end(), [&](const Published& p) { return p.sha256 == sha256; }))
    return WeightsOrigin::Published;
  std::map<std::string, std::string> sums;
  try {
    sums = readChecksums(file.parent_path() / "SHA256SUMS");
  } catch (const Error&) {
    // A list that cannot be read tells as little as none.
  }
  if (const auto noted = sums.find(file.filename().string()); noted != sums.end())
    return noted->second == sha256 ? WeightsOrigin::AsWrittenDown : WeightsOrigin::Changed;
  // The same weights in another form, such as timm's .safetensors of a .pth, are another file by right.
  const Published* published = publishedFile(modelId);
  return published && file.extension() == published->extension ? WeightsOrigin::OtherFile : WeightsOrigin::Unknown;
}

std::string_view weightsOriginId(WeightsOrigin origin) {
  switch (origin) {
    case WeightsOrigin::Published: return "published";
    case WeightsOrigin::OtherFile: return "other_file";
    case WeightsOrigin::AsWrittenDown: return "as_written_down";
    case WeightsOrigin::Changed: return "changed";
    case WeightsOrigin::Unknown: return "unknown";
  }
  return {};
}

Message weightsOriginText(WeightsOrigin origin) {
  switch (origin) {
    case WeightsOrigin::Published: return "published file, checksum equal";
    case WeightsOrigin::OtherFile: return "not the published file, whose checksum is different";
    case WeightsOrigin::AsWrittenDown: return "unchanged, checksum equal to the one in SHA256SUMS beside it";
    case WeightsOrigin::Changed: return "changed or damaged, checksum differs from the one in SHA256SUMS beside it";
    case WeightsOrigin::Unknown: return "not a known published file";
  }
  return {};
}

std::map<std::string, std::string> readChecksums(const fs::path& file) {
  std::map<std::string, std::string> sums;
  std::error_code ec;
  if (!fs::exists(file, ec)) return sums;
  const std::string text = readTextFile(file);
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    if (line.size() > 66 && line[64] == ' ') sums[line.substr(66)] = line.substr(0, 64);
    at = end + 1;
  }
  return sums;
}

void writeChecksums(const fs::path& file, const std::map<std::string, std::string>& checksums) {
  std::string text;
  for (const auto& [name, sum] : checksums) text += sum + "  " + name + "\n";
  writeFileAtomically(file, text);
}

}  // namespace sightline
