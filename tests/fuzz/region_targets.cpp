// SPDX-License-Identifier: GPL-3.0-or-later
// Annotation files of other programs, in a folder with the images that they are about.
#include "core/base/files.h"
#include "core/dataset/dataset.h"
#include "core/dataset/human_mask.h"
#include "tests/fuzz/targets.h"
#include "tests/sweep/annotation_forms.h"
#include "tests/sweep/written_files.h"

namespace sightline::fuzz {

std::vector<Target> regionTargets(const std::filesystem::path& folder) {
  constexpr int kWidth = 30, kHeight = 20;
  const std::filesystem::path root = folder / "annotated";
  for (const char* image : {"siteA/cat7.png", "patient1/siteA/cat7.png"}) {
    std::filesystem::create_directories((root / image).parent_path());
    writeFileAtomically(root / image, encodePng(Plane<std::uint8_t>(kWidth, kHeight, 90)));
  }
  std::vector<Target> targets;
  for (const std::string extension : {".json", ".geojson", ".xml", ".csv"}) {
    std::vector<std::string> seeds;
    for (const auto& form : sweep::annotationForms())
      if (form.file.ends_with(extension)) seeds.push_back(form.text);
    const std::filesystem::path file = root / "siteA" / ("cat7" + extension);
    targets.push_back({"annotations" + extension, seeds, [root, file](const std::string& text) {
                         sweep::put(file, text);
                         const Dataset data = openDataset(root);
                         std::filesystem::remove(file);
                         for (const DatasetItem& item : data.items) {
                           if (!item.hasHumanMask()) continue;
                           const HumanMask mask = readHumanMask(item, data.annotators);
                           for (const std::uint8_t votes : mask.votes.values())
                             require(votes <= mask.annotators, "more votes than people");
                         }
                       }});
  }
  return targets;
}

}  // namespace sightline::fuzz
