// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <memory>

#include "app/commands/command.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/fixations/record_file.h"
#include "core/models/imagenet_labels.h"
#include "core/types/csv_table.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

struct ClickMeOptions {
  std::vector<std::string> records;
  std::string out;
};

ExitCode runClickMe(const ClickMeOptions& o, const Console& console) {
  const fs::path folder = fs::absolute(o.out).lexically_normal();
  const UnpackedRecords unpacked = unpackClickMe({o.records.begin(), o.records.end()}, folder);
  if (unpacked.images == 0)
    throw Error(ErrorCode::BadFormat, o.records.front(), "holds no records", "Choose a file of ClickMe's TFRecords.");
  CsvTable labels{{"image", "label"}, {}};
  const auto& names = imagenetLabels();
  for (std::size_t i = 0; i < unpacked.images; ++i) {
    const auto label = unpacked.labels[i];
    if (label >= 0 && static_cast<std::size_t>(label) < names.size())
      labels.rows.push_back({unpacked.names[i], names[static_cast<std::size_t>(label)]});
  }
  writeFileAtomically(folder / "labels.csv", toCsv(labels));
  const std::size_t without = unpacked.images - labels.rows.size();
  if (without > 0) console.warning(message("{1} images have no class of ImageNet, and so no label.", without));
  console.note("ClickMe's maps are of clicks with the mouse, not of gaze, and average many people.");
  console.result(
      {{"folder", folder.string()}, {"images", unpacked.images}, {"labelled", labels.rows.size()}},
      message("Wrote {1} images with their maps into {2}; it opens as a data set.", unpacked.images, folder));
  return ExitCode::Done;
}

}  // namespace

void addClickMeCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand("clickme", "Make a data set of ClickMe's TFRecords: images and people's maps");
  auto o = std::make_shared<ClickMeOptions>();
  command->add_option("RECORDS", o->records, "Files of ClickMe's records, such as val-0.tfrecords")->required();
  command->add_option("--out", o->out, "Folder for images, masks and labels.csv")->required();
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runClickMe(*o, console); }; });
}

}  // namespace sightline
