// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/folder_walk.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/dataset/annotation.h"
#include "core/dataset/natural_order.h"
#include "core/dataset/readers/annotation_reader.h"
#include "core/dataset/regions/region_reader.h"
#include "core/image/image_formats.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

bool hasMaskExtension(const fs::path& file) {
  const auto readers = annotationReaders();
  return std::any_of(readers.begin(), readers.end(),
                     [&](const AnnotationReader* r) { return hasExtensionOf(r->extensions, file); });
}

bool hasTableExtension(const fs::path& file) {
  static constexpr std::array<std::string_view, 6> kTables{".csv", ".tsv", ".txt", ".tab", ".json", ".xls"};
  return hasExtensionOf(kTables, file);
}

const UnreadFormat* unreadFormatOf(const fs::path& file) {
  for (const UnreadFormat& format : unreadFormats())
    if (hasExtensionOf(format.extensions, file)) return &format;
  return nullptr;
}

bool startsWithParts(const fs::path& path, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

/// The kernel's own folders: endless, and no place of images.
bool isSystemFolder(const fs::path& folder) { return folder == "/proc" || folder == "/sys" || folder == "/dev"; }

/// "a.jpg", "a.jpg and 3 more"
Message firstOf(const std::set<fs::path>& files, const fs::path& root) {
  fs::path name = files.begin()->lexically_relative(root);
  if (name.empty()) name = *files.begin();
  return files.size() > 1 ? message("{1} and {2} more", name, files.size() - 1) : Message::verbatim(name.string());
}

}  // namespace

bool liesWithin(const fs::path& path, const fs::path& folder) {
  std::error_code ec, other;
  const fs::path at = fs::canonical(path, ec), in = fs::canonical(folder, other);
  return !ec && !other && startsWithParts(at, in);
}

FolderWalk::FolderWalk(const fs::path& root, DatasetSearch search) : root_(root), search_(std::move(search)) {
  alsoInside(root);
}

void FolderWalk::alsoInside(const fs::path& folder) {
  places_.push_back(folder);
  std::error_code ec;
  if (const fs::path canonical = fs::canonical(folder, ec); !ec) inside_.push_back(canonical);
  known_.clear();  // its links lead inside now
}

bool FolderWalk::isInside(const fs::path& canonical) const {
  return std::any_of(inside_.begin(), inside_.end(),
                     [&](const fs::path& folder) { return startsWithParts(canonical, folder); });
}

bool FolderWalk::follow(const fs::path& link, bool toFolder) {
  std::error_code ec;
  const fs::path target = fs::canonical(link, ec);
  if (ec) {
    if (hasMaskExtension(link)) nowhere_.insert(link);
    return false;
  }
  if (isInside(target)) return !toFolder;  // a folder takes part where it lies; through links it may contain itself
  if (!search_.followLinks) {
    outside_.insert(link);
    return false;
  }
  return !toFolder || followed_.emplace(target, link).first->second == link;
}

const Listing& FolderWalk::list(const fs::path& folder, Kind kind) {
  const auto at = known_.find({folder, kind});
  return at != known_.end() ? at->second : known_.emplace(std::pair{folder, kind}, read(folder, kind)).first->second;
}

Listing FolderWalk::read(const fs::path& folder, Kind kind) {
  Listing out;
  std::error_code ec;
  // Neighbours of the data set's folder are looked at for masks; what else lies there is nobody's concern.
  const bool ours = std::any_of(places_.begin(), places_.end(),
                                [&](const fs::path& place) { return startsWithParts(folder, place); });
  for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) {
    if (++entries_ % 2000 == 0 && search_.progress)
      search_.progress({0, message("{1} files looked at; in {2}", entries_, folder)});
    if (search_.stop.stop_requested()) throw Cancelled{};
    if (entries_ > kMostEntries && kind != Kind::Tables)
      throw Error(
          ErrorCode::InvalidOption, root_.string(),
          message("holds more than {1} files and folders; the search ended in {2}", kMostEntries, folder.string()),
          "Choose the folder that holds the images.");
    const fs::path& p = it->path();
    const std::string name = p.filename().string();
    std::error_code ignored;
    if (name.front() == '.' || name == "__MACOSX") continue;  // also macOS's "._cat1.jpg", which are no images
    const bool isFolder = it->is_directory(ignored);
    if (isFolder) {
      if (isSystemFolder(p) || (it->is_symlink(ignored) && !follow(p, true))) continue;
      out.folders.push_back(p);
      continue;
    }
    const bool wanted = kind == Kind::Masks    ? hasMaskExtension(p)
                        : kind == Kind::Tables ? hasTableExtension(p)
                                               : hasImageExtension(p) || (ours && it->is_regular_file(ignored) &&
                                                                          isImageWithoutExtension(p));
    if (ours && hasRegionExtension(p) && it->is_regular_file(ignored) && (!it->is_symlink(ignored) || follow(p, false)))
      regionFiles_.insert(p);
    if (!wanted) {
      if (const UnreadFormat* format = unreadFormatOf(p); ours && format && it->is_regular_file(ignored))
        unread_[format->name.text()].insert(p);
      continue;
    }
    if (it->is_symlink(ignored) && !follow(p, false)) continue;
    if (ours && name.find('\\') != std::string::npos) {  // "masks\a.png": a mask that would be an image
      backslashed_.insert(p);
      continue;
    }
    if (it->is_regular_file(ignored))
      out.files.push_back(p);
    else if (ours)
      special_.insert(p);
  }
  if (ec && ours) unlisted_.emplace(folder, ec.message());
  // Painted masks lie in folders of their people; a folder of that name that holds masks itself is another program's.
  std::erase_if(out.folders, [&](const fs::path& f) {
    if (f.filename() != kAnnotationFolder || kind == Kind::Tables) return false;
    if (ours) noteRegionFiles(f);
    std::error_code ignored;
    for (fs::directory_iterator it(f, ignored), end; !ignored && it != end; it.increment(ignored))
      if (std::error_code none; hasMaskExtension(it->path()) && it->is_regular_file(none)) return false;
    out.painted = f;
    return true;
  });
  const auto byName = [](const fs::path& a, const fs::path& b) {
    return naturalLess(a.filename().string(), b.filename().string());
  };
  std::sort(out.files.begin(), out.files.end(), byName);
  std::sort(out.folders.begin(), out.folders.end(), byName);
  return out;
}

void FolderWalk::noteRegionFiles(const fs::path& folder) {
  std::error_code ec;
  for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) {
    std::error_code ignored;
    if (++entries_ > kMostEntries) return;
    if (it->path().filename().string().front() != '.' && hasRegionExtension(it->path()) &&
        it->is_regular_file(ignored) && (!it->is_symlink(ignored) || follow(it->path(), false)))
      regionFiles_.insert(it->path());
  }
}

std::vector<Message> FolderWalk::passedOver() const {
  std::vector<Message> out;
  for (const auto& [what, files] : unread_) {
    const auto format = std::find_if(unreadFormats().begin(), unreadFormats().end(),
                                     [&what = what](const UnreadFormat& f) { return f.name.text() == what; });
    out.push_back(files.size() == 1 ? message("{1} is {2}, which is not read; left out. {3}", firstOf(files, root_),
                                              format->name, format->remedy)
                                    : message("{1} are each {2}, which is not read; left out. {3}",
                                              firstOf(files, root_), format->name, format->remedy));
  }
  if (!nowhere_.empty())
    out.push_back(message("{1}: links to files that do not exist; left out.", firstOf(nowhere_, root_)));
  if (!outside_.empty())
    out.push_back(
        message("{1}: links that lead out of the data set's folder; left out. Copy what they lead to into the folder, "
                "or follow them: File > Follow links out of the folder in the window, --follow-links on the command "
                "line.",
                firstOf(outside_, root_)));
  if (!special_.empty())
    out.push_back(message("{1}: no ordinary files (pipes, devices); left out.", firstOf(special_, root_)));
  if (!backslashed_.empty())
    out.push_back(
        message("{1}: names with a backslash, which folders became when an archive made on Windows was unpacked; left "
                "out. Unpack it with another program (bsdtar, 7z), so that it makes folders.",
                firstOf(backslashed_, root_)));
  for (const auto& [folder, why] : unlisted_) out.push_back(message("{1} could not be listed ({2}).", folder, why));
  return out;
}

}  // namespace sightline
