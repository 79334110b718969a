// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/dataset_layout.h"
#include "core/dataset/folder_walk.h"

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace sightline {
namespace {

constexpr const char* kRemedy = "Correct the file, or remove it to have the folder read without it.";

/// Typed access that turns every surprise into an error naming file and key.
class ManifestReader {
 public:
  explicit ManifestReader(fs::path file) : file_(std::move(file)) {}

  [[noreturn]] void fail(const std::string& problem) const {
    throw Error(ErrorCode::BadFormat, file_.string(), problem, kRemedy);
  }

  [[nodiscard]] std::string text(const Json& object, const char* key, const std::string& where, bool needed) const {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) {
      if (needed) fail(where + " lacks \"" + key + "\"");
      return {};
    }
    if (!found->is_string()) fail(where + " has a \"" + key + "\" that is not text");
    return found->get<std::string>();
  }

  [[nodiscard]] std::vector<std::string> texts(const Json& array, const std::string& where) const {
    if (!array.is_array()) fail(where + " is not a list");
    std::vector<std::string> out;
    for (const Json& v : array) {
      if (!v.is_string()) fail(where + " holds something that is not text");
      out.push_back(v.get<std::string>());
    }
    return out;
  }

 private:
  fs::path file_;
};

}  // namespace

Dataset readManifest(const fs::path& manifest, const DatasetSearch& search) {
  const ManifestReader reader(manifest);
  Json root;
  try {
    root = Json::parse(readTextFile(manifest));
  } catch (const Json::exception& e) {
    reader.fail(std::string("is not valid JSON (") + e.what() + ")");
  }
  if (!root.is_object() || !root.contains("items") || !root["items"].is_array()) reader.fail("has no list \"items\"");

  Dataset data;
  data.root = fs::absolute(manifest).lexically_normal().parent_path();
  data.name = reader.text(root, "name", "it", false);
  if (data.name.empty()) data.name = data.root.filename().string();
  if (const auto a = root.find("annotators"); a != root.end()) {
    if (!a->is_number_integer() || *a < 1 || *a > 255)
      reader.fail("has \"annotators\" that is not a number from 1 to 255");
    data.annotators = a->get<int>();
  }
  if (const auto s = root.find("simulated_annotators"); s != root.end()) {
    if (!s->is_boolean()) reader.fail("has \"simulated_annotators\" that is neither true nor false");
    data.simulatedAnnotators = s->get<bool>();
  }
  if (const auto names = root.find("accepted_names"); names != root.end()) {
    if (!names->is_object()) reader.fail("has \"accepted_names\" that is not an object");
    for (const auto& [label, list] : names->items())
      data.acceptedNames[label] = reader.texts(list, "\"accepted_names\" of \"" + label + "\"");
  }

  std::error_code ec;
  std::size_t number = 0, outside = 0;
  std::string firstOutside;
  /// The file that the manifest names, or nothing when there is none: then it says why.
  const auto fileOf = [&](const std::string& name, const std::string& consequence) -> fs::path {
    fs::path file = (data.root / name).lexically_normal();
    if (!fs::is_regular_file(file, ec) && name.find('\\') != std::string::npos) {  // written on Windows
      std::string slashes = name;
      std::replace(slashes.begin(), slashes.end(), '\\', '/');
      file = (data.root / slashes).lexically_normal();
    }
    if (!fs::is_regular_file(file, ec)) {
      leaveOut(data, name + " is named in the manifest but " +
                         (fs::exists(file, ec) ? "is no file; " : "does not exist; ") + consequence);
      return {};
    }
    if (!search.followLinks && !liesWithin(file, data.root)) {
      if (outside++ == 0) firstOutside = name;
      return {};
    }
    return file;
  };
  for (const Json& entry : root["items"]) {
    const std::string where = "item " + std::to_string(++number);
    if (!entry.is_object()) reader.fail(where + " is not an object");
    DatasetItem item;
    const std::string image = reader.text(entry, "image", where, true), mask = reader.text(entry, "mask", where, false);
    item.label = reader.text(entry, "label", where, false);
    item.id = reader.text(entry, "id", where, false);
    if (item.id.empty()) {
      std::string name = image;
      std::replace(name.begin(), name.end(), '\\', '/');
      item.id = pictureStem(name);
    }
    item.image = fileOf(image, "it was left out.");
    if (item.image.empty()) continue;
    if (!mask.empty()) item.mask = fileOf(mask, item.id + " has no mask.");
    data.items.push_back(std::move(item));
  }
  if (outside > 0)
    leaveOut(data, firstOutside + (outside > 1 ? " and " + std::to_string(outside - 1) + " more files" : "") +
                       " named in the manifest lie outside the data set's folder and were left out. Copy them into the "
                       "folder, or use them where they are: File > Follow links out of the folder in the window, "
                       "--follow-links on the command line.");
  if (data.items.empty())
    throw Error(ErrorCode::FileNotFound, manifest.string(), "names no image that exists in its folder",
                "Put the images where the manifest says, relative to its folder.");
  return data;
}

}  // namespace sightline
