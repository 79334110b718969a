// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <memory>
#include <vector>

#include "app/commands/command.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/export/mask_export.h"
#include "core/image/map_files.h"
#include "core/image/npy.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

struct ExportOptions {
  std::string from, out, format;
  bool followLinks = false;
};

/// @param what  what was written, and where to
ExitCode concluded(const ExportOptions& o, const Console& console, std::size_t written,
                   const std::vector<Message>& leftOut, const Message& what) {
  for (const Message& sentence : leftOut) console.warning(sentence);
  console.result({{"out", fs::absolute(o.out).lexically_normal().string()},
                  {"format", o.format},
                  {"written", written},
                  {"left_out", leftOut}},
                 leftOut.empty() ? message("{1}.", what) : message("{1}; {2} left out.", what, leftOut.size()));
  return leftOut.empty() ? ExitCode::Done : ExitCode::SomeFailed;
}

ExitCode exportPaintedMasks(const ExportOptions& o, const Console& console) {
  const MaskFormat format = parseMaskFormat(o.format);
  const Dataset dataset = openDataset(o.from, {o.followLinks, {}, console.stop()});
  const MaskExport done =
      exportMasks(dataset, AnnotationFolder(dataset.paintedRoot()), format, o.out, {}, console.stop());
  return concluded(o, console, done.masks, done.leftOut,
                   plural(done.masks, "{1} mask written to {2} as {3}", "{1} masks written to {2} as {3}", done.masks,
                          o.out, o.format));
}

/// Where the maps of a run, or of any other folder, lie.
fs::path folderOfMaps(const fs::path& from) {
  if (!isFolder(from)) return from.parent_path();
  return isFolder(from / "maps") ? from / "maps" : from;
}

/// The arrays there, or the one that was named.
std::vector<fs::path> mapsOf(const fs::path& from) {
  if (!isFolder(from)) return {from};
  std::vector<fs::path> maps;
  for (const auto& entry : fs::recursive_directory_iterator(folderOfMaps(from)))
    if (entry.is_regular_file() && entry.path().extension() == ".npy") maps.push_back(entry.path());
  std::sort(maps.begin(), maps.end());
  if (maps.empty())
    throw Error(ErrorCode::FileNotFound, from.string(), "holds no maps (.npy)",
                "Make the run again with --maps; what is in the cache is not computed again.");
  return maps;
}

ExitCode exportMaps(const ExportOptions& o, const Console& console) {
  const MapFormat format = parseMapFormat(o.format);
  const fs::path from(o.from), out(o.out);
  std::vector<Message> leftOut;
  std::size_t written = 0;
  for (const fs::path& map : mapsOf(from)) {
    throwIfStopped(console.stop());
    fs::path file = out / map.lexically_proximate(folderOfMaps(from));
    file.replace_extension(extensionOf(format));
    try {
      const auto bytes = encodeMap(readNpyPlane(map), format, map.string());
      fs::create_directories(file.parent_path());
      writeFileAtomically(file, bytes);
      ++written;
    } catch (const Error& e) {
      if (e.code() == ErrorCode::Io) throw;
      leftOut.push_back(message("{1} {2}; it was left out.", e.subjectMessage(), e.problemMessage()));
    }
  }
  return concluded(
      o, console, written, leftOut,
      plural(written, "{1} map written to {2} as {3}", "{1} maps written to {2} as {3}", written, o.out, o.format));
}

}  // namespace

void addExportCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand("export", "Write painted masks and maps in the formats of other programs");
  command->require_subcommand(1);
  auto masks = std::make_shared<ExportOptions>(), maps = std::make_shared<ExportOptions>();
  auto* ofMasks = command->add_subcommand("masks", "The masks that people painted in Sightline");
  ofMasks->add_option("dataset", masks->from, "Folder of the images that were painted on")->required();
  ofMasks
      ->add_option("--format", masks->format,
                   "png (PERSON/IMAGE.png, white is marked), coco (annotations.json with run lengths), labelme "
                   "(PERSON/IMAGE.json) or dicom-seg (PERSON/IMAGE.dcm, of DICOM images)")
      ->required();
  ofMasks->add_option("--out", masks->out, "Folder to write into; files of the same names are replaced")->required();
  ofMasks->add_flag("--follow-links", masks->followLinks,
                    "Also read images that links and a manifest name outside the data set's folder");
  ofMasks->callback(
      [&chosen, masks] { chosen = [masks](const Console& console) { return exportPaintedMasks(*masks, console); }; });
  auto* ofMaps = command->add_subcommand("maps", "The maps of a run that was made with --maps");
  ofMaps->add_option("run", maps->from, "Folder of the run, of .npy files, or one such file")->required();
  ofMaps
      ->add_option(
          "--format", maps->format,
          "npy or nifti (the values themselves, float32), or png16 (grey: the smallest value of a map is 0 and "
          "its largest 65535)")
      ->required();
  ofMaps->add_option("--out", maps->out, "Folder to write into; files of the same names are replaced")->required();
  ofMaps->callback([&chosen, maps] { chosen = [maps](const Console& console) { return exportMaps(*maps, console); }; });
}

}  // namespace sightline
