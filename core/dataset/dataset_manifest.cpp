// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json_reason.h"
#include "core/base/whole_number.h"
#include "core/dataset/dataset_layout.h"
#include "core/dataset/folder_walk.h"
#include "core/dataset/label_file.h"
#include "core/dataset/region_choice.h"

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace sightline {
namespace {

constexpr const char* kRemedy = "Correct the file, or remove it to have the folder read without it.";

/// Typed access that turns every surprise into an error naming file and key.
class ManifestReader {
 public:
  explicit ManifestReader(fs::path file) : file_(std::move(file)) {}

  [[noreturn]] void fail(const Message& problem) const {
    throw Error(ErrorCode::BadFormat, file_.string(), problem, kRemedy);
  }

  [[nodiscard]] std::string text(const Json& object, const std::string& key, const Message& where, bool needed) const {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) {
      if (needed) fail(message("{1} lacks \"{2}\"", where, key));
      return {};
    }
    if (!found->is_string()) fail(message("{1} has a \"{2}\" that is not text", where, key));
    return found->get<std::string>();
  }

  /// Of "label" or "labels": one text, several apart at semicolons, or a list of them.
  [[nodiscard]] std::vector<std::string> labels(const Json& entry, const Message& where) const {
    std::vector<std::string> all;
    for (const char* key : {"label", "labels"}) {
      const auto found = entry.find(key);
      const bool list = found != entry.end() && found->is_array();
      for (const std::string& part : list ? texts(*found, message("\"{1}\" of {2}", std::string(key), where))
                                          : std::vector<std::string>{text(entry, key, where, false)})
        for (auto& label : labelsIn(part))
          if (std::find(all.begin(), all.end(), label) == all.end()) all.push_back(std::move(label));
    }
    return all;
  }

  [[nodiscard]] std::vector<std::string> texts(const Json& array, const Message& where) const {
    if (!array.is_array()) fail(message("{1} is not a list", where));
    std::vector<std::string> out;
    for (const Json& v : array) {
      if (!v.is_string()) fail(message("{1} holds something that is not text", where));
      out.push_back(v.get<std::string>());
    }
    return out;
  }

  /// A number of people. @param where  the item that says it; empty: the manifest itself
  [[nodiscard]] int people(const Json& value, const Message& where) const {
    int number = 0;
    try {
      number = wholeNumber(value);
    } catch (const Json::type_error&) {
      // Said below.
    }
    if (number < 1 || number > 255)
      fail(where.empty() ? Message("has \"annotators\" that is not a number from 1 to 255")
                         : message("{1} has \"annotators\" that is not a number from 1 to 255", where));
    return number;
  }

 private:
  fs::path file_;
};

/// What the manifest says of the data set as a whole.
void readAbout(const ManifestReader& reader, const Json& root, Dataset& data) {
  data.name = reader.text(root, "name", "it", false);
  if (data.name.empty()) data.name = data.root.filename().string();
  if (const auto people = root.find("annotators"); people != root.end()) {
    data.annotators = reader.people(*people, {});
    data.peopleKnown = PeopleKnown::Stated;
  }
  if (const auto s = root.find("simulated_annotators"); s != root.end()) {
    if (!s->is_boolean()) reader.fail("has \"simulated_annotators\" that is neither true nor false");
    data.simulatedAnnotators = s->get<bool>();
  }
  if (const auto names = root.find("accepted_names"); names != root.end()) {
    if (!names->is_object()) reader.fail("has \"accepted_names\" that is not an object");
    for (const auto& [label, list] : names->items())
      data.acceptedNames[label] = reader.texts(list, message("\"accepted_names\" of \"{1}\"", label));
  }
}

/// A mask or none for each image of an item's file. @param fileOf  as in readManifest()
template <class FileOf>
void readFrameMasks(const ManifestReader& reader, const Json& entry, const Message& where, const FileOf& fileOf,
                    DatasetItem& item) {
  const Json& masks = entry.at("masks");
  if (!masks.is_array())
    reader.fail(message("{1} has \"masks\" that are not a list of one for each image of its file", where));
  for (const Json& one : masks) {
    if (!one.is_string() && !one.is_null())
      reader.fail(message("{1} has \"masks\" with something that is neither text nor null", where));
    item.frameMasks.emplace_back(
        one.is_null() ? fs::path() : fileOf(one.get<std::string>(), message("{1} has no mask.", item.id)), 0);
  }
  const auto people = entry.find("annotators");
  if (people == entry.end()) return;
  for (std::size_t k = 0; k < item.frameMasks.size(); ++k)
    if (!people->is_array() || k < people->size())
      if (const Json& number = people->is_array() ? (*people)[k] : *people; !number.is_null())
        item.frameMasks[k].second = reader.people(number, where);
}

}  // namespace

Dataset readManifest(const fs::path& manifest, const DatasetSearch& search, std::vector<fs::path>& marks) {
  const ManifestReader reader(manifest);
  Json root;
  try {
    root = Json::parse(readTextFile(manifest));
  } catch (const Json::exception& e) {
    reader.fail(message("is not valid JSON ({1})", jsonReason(e)));
  }
  const bool regionsOnly = root.is_object() && !root.contains("items") && root.contains("regions");
  if (!regionsOnly && (!root.is_object() || !root.contains("items") || !root["items"].is_array()))
    reader.fail("has no list \"items\"");

  Dataset data;
  if (regionsOnly) {
    DatasetSearch chosen = search;
    if (!chosen.regions) chosen.regions = regionChoiceFromJson(root["regions"].dump(), manifest.string());
    data = scanFolder(fs::absolute(manifest).lexically_normal().parent_path(), chosen, marks);
  }
  data.root = fs::absolute(manifest).lexically_normal().parent_path();
  readAbout(reader, root, data);
  std::error_code ec;
  std::size_t number = 0, outside = 0;
  std::string firstOutside;
  /// The file that the manifest names, or nothing when there is none: then it says why.
  const auto fileOf = [&](const std::string& name, const Message& consequence) -> fs::path {
    fs::path file = (data.root / name).lexically_normal();
    if (!fs::is_regular_file(file, ec) && name.find('\\') != std::string::npos) {  // written on Windows
      std::string slashes = name;
      std::replace(slashes.begin(), slashes.end(), '\\', '/');
      file = (data.root / slashes).lexically_normal();
    }
    if (!fs::is_regular_file(file, ec)) {
      leaveOut(data, fs::exists(file, ec)
                         ? message("{1} is named in the manifest but is not a file; {2}", name, consequence)
                         : message("{1} is named in the manifest but does not exist; {2}", name, consequence));
      return {};
    }
    if (!search.followLinks && !liesWithin(file, data.root)) {
      if (outside++ == 0) firstOutside = name;
      return {};
    }
    return file;
  };
  if (const auto regions = root.find("regions"); regions != root.end()) {
    data.regionChoice = regionChoiceFromJson(regions->dump(), manifest.string());
    if (!regionsOnly &&
        (!data.regionChoice.maskFolders.empty() || data.regionChoice.maskPeople != MaskPeople::Recognised))
      reader.fail("has \"mask_folders\" or \"mask_people\" beside \"items\", which name their masks themselves");
    if (!data.regionChoice.files.empty()) data.regions.files.clear();  // these, and no others where they are missing
    for (const fs::path& name : std::exchange(data.regionChoice.files, {}))
      if (const fs::path file = fileOf(name.string(), "its regions are missing."); !file.empty())
        data.regionChoice.files.push_back(file);
  }
  const Json none = Json::array();
  const Json& entries = regionsOnly ? none : root["items"];
  for (const Json& entry : entries) {
    const Message where = message("item {1}", ++number);
    if (!entry.is_object()) reader.fail(message("{1} is not an object", where));
    DatasetItem item;
    const std::string image = reader.text(entry, "image", where, true), mask = reader.text(entry, "mask", where, false);
    setLabels(item, reader.labels(entry, where));
    item.id = reader.text(entry, "id", where, false);
    if (item.id.empty()) {
      std::string name = image;
      std::replace(name.begin(), name.end(), '\\', '/');
      item.id = pictureStem(name);
    }
    item.image = fileOf(image, "it was left out.");
    if (item.image.empty()) continue;
    if (entry.contains("masks")) {
      if (!mask.empty()) reader.fail(message("{1} has both \"mask\" and \"masks\"", where));
      readFrameMasks(reader, entry, where, fileOf, item);
    } else if (entry.contains("annotators")) {
      item.maskPeople = reader.people(entry["annotators"], where);
    }
    if (!mask.empty()) item.mask = fileOf(mask, message("{1} has no mask.", item.id));
    data.items.push_back(std::move(item));
  }
  if (outside > 0)
    leaveOut(
        data,
        message("{1} named in the manifest lie outside the data set's folder and were left out. Copy them into the "
                "folder, or use them where they are: File > Follow links out of the folder in the window, "
                "--follow-links on the command line.",
                outside > 1 ? message("{1} and {2} more files", firstOutside, outside - 1)
                            : Message::verbatim(firstOutside)));
  if (data.items.empty())
    throw Error(ErrorCode::FileNotFound, manifest.string(), "names no image that exists in its folder",
                "Put the images where the manifest says, relative to its folder.");
  return data;
}

}  // namespace sightline
