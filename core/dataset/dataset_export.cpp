// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/dataset_export.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/annotation.h"
#include "core/dataset/human_mask.h"

namespace fs = std::filesystem;
using OrderedJson = nlohmann::ordered_json;

namespace sightline {
namespace {

class Exporter {
 public:
  Exporter(const Dataset& data, fs::path folder, const DatasetExport& how)
      : data_(data), folder_(std::move(folder)), how_(how) {}

  ExportedDataset run() {
    requireEmptyFolder();
    OrderedJson items = OrderedJson::array();
    std::size_t done = 0;
    for (std::size_t i = 0; i < data_.items.size(); ++i) {
      const DatasetItem& item = data_.items[i];
      throwIfStopped(how_.stop);
      if (how_.progress)
        how_.progress(
            {static_cast<double>(done++) / static_cast<double>(data_.items.size()), Message::verbatim(item.id)});
      // Frames are one file and one entry, which opens as all of them.
      if (item.frame > 0) continue;
      std::size_t end = i + 1;
      while (end < data_.items.size() && data_.items[end].image == item.image && data_.items[end].frame > 0) ++end;
      OrderedJson entry = exported(item, std::span(data_.items).subspan(i, end - i));
      if (!entry.is_null()) items.push_back(std::move(entry));
    }
    if (!how_.dryRun) writeManifest(items);
    return std::move(out_);
  }

 private:
  /// What the manifest says of all masks; null where the number of people is not known.
  [[nodiscard]] OrderedJson statedPeople() const {
    return data_.people().isKnown() ? OrderedJson(data_.annotators) : OrderedJson(nullptr);
  }

  void requireEmptyFolder() const {
    std::error_code ec;
    if (fs::exists(folder_, ec) && !(fs::is_directory(folder_, ec) && fs::is_empty(folder_, ec)))
      throw Error(ErrorCode::InvalidOption, folder_.string(), "exists and is not an empty folder",
                  "Name a folder that does not exist yet.");
  }

  /// The name of an item's files: its id, with the folders that it names. Ids of frames end before "-frame1".
  [[nodiscard]] static std::string idOf(const DatasetItem& item) {
    constexpr std::string_view kFirstFrame = "-frame1";
    const bool frame = item.id.ends_with(kFirstFrame) && !fs::path(item.image).stem().string().ends_with(kFirstFrame);
    return frame ? item.id.substr(0, item.id.size() - kFirstFrame.size()) : item.id;
  }

  /// @param frames  the item and the other images of its file
  OrderedJson exported(const DatasetItem& item, std::span<const DatasetItem> frames) {
    const std::string id = idOf(item);
    const fs::path image = fs::path("images") / (id + item.image.extension().string());
    if (!place(item.image, image, true)) return nullptr;
    ++out_.images;
    OrderedJson entry{{"id", id}, {"image", image.generic_string()}};
    if (!item.label.empty()) entry["labels"] = item.allLabels();
    if (haveOneMask(frames)) {
      if (item.hasHumanMask()) exportMask(item, id, entry);
    } else {
      exportMasks(frames, id, entry);
    }
    for (const DatasetItem& frame : frames)
      for (const fs::path& painted : frame.painted)
        out_.paintedMasks +=
            place(painted, fs::path(kAnnotationFolder) / painted.parent_path().filename() / painted.filename(), false);
    return entry;
  }

  /// Whether all images of a file have the same mask, or none.
  [[nodiscard]] static bool haveOneMask(std::span<const DatasetItem> frames) {
    const DatasetItem& first = frames.front();
    const bool same = std::all_of(frames.begin(), frames.end(), [&](const DatasetItem& f) {
      return f.records == first.records && f.record == first.record && f.mask == first.mask;
    });
    return same && (frames.size() == 1 || first.mask.empty() || maskFrames(first.mask) == 1);
  }

  /// A mask for each image of a file.
  void exportMasks(std::span<const DatasetItem> frames, const std::string& id, OrderedJson& entry) {
    OrderedJson masks = OrderedJson::array(), people = OrderedJson::array();
    for (const DatasetItem& frame : frames) {
      OrderedJson one;
      if (frame.hasHumanMask()) exportMask(frame, id + "-frame" + std::to_string(frame.frame + 1), one);
      masks.push_back(one.contains("mask") ? one["mask"] : OrderedJson(nullptr));
      people.push_back(one.contains("annotators") ? one["annotators"] : statedPeople());
    }
    entry["masks"] = masks;
    if (std::any_of(people.begin(), people.end(), [&](const OrderedJson& n) { return n != statedPeople(); }))
      entry["annotators"] = people;
  }

  void exportMask(const DatasetItem& item, const std::string& id, OrderedJson& entry) {
    try {
      const HumanMask mask = readHumanMask(item, data_.people());
      // Grey levels whose meaning nobody stated stay as they are, so that nobody states it by exporting them.
      const bool asTheyAre = !mask.count().isKnown() && !item.mask.empty() && item.readers.empty();
      Plane<std::uint8_t> grey = asTheyAre ? readMaskShares(item.mask, mask.annotators, item.frame)
                                           : Plane<std::uint8_t>(mask.votes.width(), mask.votes.height());
      for (std::size_t i = 0; i < grey.size() && !asTheyAre; ++i)
        grey[i] = static_cast<std::uint8_t>((255 * mask.votes[i] + mask.annotators / 2) / mask.annotators);
      const fs::path file = fs::path("masks") / (id + ".png");
      if (!how_.dryRun) {
        makeParent(folder_ / file);
        writeFileAtomically(folder_ / file, encodePng(grey));
      }
      entry["mask"] = file.generic_string();
      if (mask.count().isKnown() && OrderedJson(mask.annotators) != statedPeople())
        entry["annotators"] = mask.annotators;
      ++out_.masks;
      out_.markNothing += marksNothing(mask);
    } catch (const Error& e) {
      if (e.code() == ErrorCode::Io) throw;
      out_.leftOut.push_back(message("{1} {2}; the mask was left out.", e.subjectMessage(), e.problemMessage()));
    }
  }

  /// Copies or links a file. @returns whether it is there; if not, why is said
  bool place(const fs::path& from, const fs::path& to, bool mayLink) {
    std::error_code ec;
    if (!fs::is_regular_file(from, ec)) {
      out_.leftOut.push_back(message("{1} cannot be read; it was left out.", from));
      return false;
    }
    if (how_.dryRun) return true;
    makeParent(folder_ / to);
    if (how_.link && mayLink) {
      fs::create_hard_link(fs::canonical(from, ec), folder_ / to, ec);
      if (!ec) return true;
      ec.clear();
    }
    fs::copy_file(from, folder_ / to, ec);
    if (ec)
      throw Error(ErrorCode::Io, (folder_ / to).string(),
                  message("cannot be written ({1})", Message::verbatim(ec.message())),
                  "Check the disk's space and the folder's permissions; remove the folder and import again.");
    return true;
  }

  static void makeParent(const fs::path& file) {
    std::error_code ec;
    fs::create_directories(file.parent_path(), ec);
    if (ec)
      throw Error(ErrorCode::Io, file.parent_path().string(),
                  message("cannot be created ({1})", Message::verbatim(ec.message())), "Choose another folder.");
  }

  void writeManifest(const OrderedJson& items) const {
    OrderedJson json{{"name", data_.name}};
    if (data_.people().isKnown()) json["annotators"] = data_.annotators;
    if (data_.simulatedAnnotators) json["simulated_annotators"] = true;
    if (!data_.acceptedNames.empty()) json["accepted_names"] = data_.acceptedNames;
    json["items"] = items;
    makeParent(folder_ / "manifest.json");
    writeFileAtomically(folder_ / "manifest.json",
                        json.dump(1, ' ', false, OrderedJson::error_handler_t::replace) + "\n");
  }

  const Dataset& data_;
  fs::path folder_;
  const DatasetExport& how_;
  ExportedDataset out_;
};

}  // namespace

ExportedDataset exportDataset(const Dataset& data, const fs::path& folder, const DatasetExport& how) {
  return Exporter(data, fs::absolute(folder).lexically_normal(), how).run();
}

}  // namespace sightline
