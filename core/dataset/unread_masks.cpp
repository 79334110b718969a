// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/unread_masks.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/base/unicode.h"
#include "core/image/image_formats.h"
#include "core/image/image_io.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

using ImagePair = std::pair<const fs::path*, const fs::path*>;
constexpr std::size_t kFewestPairs = 2, kLongestName = 128, kMostEndings = 4, kWaysLookedAt = 4;

bool endsWord(char c) { return c == '_' || c == '-' || c == ' ' || c == '.'; }

/// The files of each name, whatever its case.
std::map<std::string, std::vector<const fs::path*>> byStem(const std::vector<FoundFile>& images) {
  std::map<std::string, std::vector<const fs::path*>> out;
  for (const auto& image : images) out[lowerCase(composed(image.stem)).substr(0, kLongestName)].push_back(&image.file);
  return out;
}

/// The commonest ways in which a name is another one with something before or behind it, or both are the same before
/// what they end in ("cat1_sat", "cat1_mask"): pairs of each, the shorter name first. Names alike in two folders are
/// the same with nothing added.
std::vector<std::vector<ImagePair>> commonPairs(const std::vector<FoundFile>& images) {
  const auto stems = byStem(images);
  std::map<std::string, std::vector<ImagePair>> ways;
  const auto add = [&](const std::string& way, const fs::path* a, const fs::path* b) { ways[way].emplace_back(a, b); };
  std::map<std::string, std::vector<std::pair<std::string, const fs::path*>>> endings;
  for (const auto& [stem, files] : stems) {
    if (files.size() == 2) add("=", files[0], files[1]);
    if (files.size() != 1) continue;
    const fs::path* own = files.front();
    for (std::size_t cut = 1; cut < stem.size(); ++cut) {
      const auto addedTo = [&](const std::string& rest, const std::string& way) {
        if (const auto of = stems.find(rest); of != stems.end() && of->second.size() == 1)
          add(way, of->second.front(), own);
      };
      addedTo(stem.substr(0, cut), ">" + stem.substr(cut));
      addedTo(stem.substr(cut), "<" + stem.substr(0, cut));
    }
    for (std::size_t at = 1; at < stem.size(); ++at) {
      if (!endsWord(stem[at])) continue;
      auto& others = endings[stem.substr(0, at)];
      for (const auto& [other, file] : others) add(other + "/" + stem.substr(at), file, own);
      if (others.size() < kMostEndings) others.emplace_back(stem.substr(at), own);
    }
  }
  std::vector<std::vector<ImagePair>> out;
  for (auto& [way, pairs] : ways)
    if (pairs.size() >= kFewestPairs && 3 * pairs.size() >= images.size()) out.push_back(std::move(pairs));
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  out.resize(std::min(out.size(), kWaysLookedAt));
  return out;
}

/// What tells a mask from a photograph.
struct Looks {
  bool grey = true, few = false, twoLevels = false;
};

Looks looksOf(const fs::path& file) {
  constexpr int kSide = 128;
  constexpr std::size_t kMaskColours = 24;
  const Image image = readSmallImage(file, kSide).image;
  Looks looks;
  std::set<std::uint32_t> colours;
  std::size_t atEnds = 0;
  const std::size_t pixels = image.rgb.size() / 3;
  for (std::size_t i = 0; i < pixels; ++i) {
    const int r = image.rgb[3 * i], g = image.rgb[3 * i + 1], b = image.rgb[3 * i + 2];
    looks.grey = looks.grey && std::abs(r - g) < 8 && std::abs(g - b) < 8;
    atEnds += std::max({r, g, b}) < 24 || std::min({r, g, b}) > 231;
    if (colours.size() <= kMaskColours) colours.insert(static_cast<std::uint32_t>(r / 8 << 16 | g / 8 << 8 | b / 8));
  }
  looks.few = colours.size() <= kMaskColours;
  looks.twoLevels = looks.grey && 10 * atEnds >= 9 * pixels;  // with edges that were softened
  return looks;
}

bool isMaskOf(const Looks& x, const Looks& image) {
  return (x.few || x.twoLevels || x.grey) && !image.few && !image.twoLevels &&
         !(x.grey && !x.few && !x.twoLevels && image.grey);
}

/// The mask and the image among two files; nothing where they look alike or cannot be read, which is said elsewhere.
std::optional<ImagePair> maskAndImage(const ImagePair& files) {
  try {
    const Looks a = looksOf(*files.first), b = looksOf(*files.second);
    if (isMaskOf(a, b) == isMaskOf(b, a)) return std::nullopt;
    return isMaskOf(a, b) ? files : ImagePair{files.second, files.first};
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

std::optional<Message> masksAmongImages(const std::vector<FoundFile>& images, const fs::path& root) {
  for (const auto& pairs : commonPairs(images))
    if (const auto found = maskAndImage(pairs.front()))
      return message(
          "{1} looks like a mask of {2}, and {3} pairs of images have such names. All are taken for images: nothing in "
          "the names says which are masks. If they are, put them, named like their images, into a folder \"masks\" "
          "beside "
          "\"images\", or name their folder with --mask-folders.",
          found->first->lexically_relative(root).string(), found->second->lexically_relative(root).string(),
          pairs.size());
  return std::nullopt;
}

}  // namespace sightline
