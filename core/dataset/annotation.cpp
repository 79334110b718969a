// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/annotation.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/dataset/annotation_mark.h"
#include "core/dataset/dataset_layout.h"
#include "core/dataset/folder_walk.h"
#include "core/dataset/human_mask.h"
#include "core/dataset/natural_order.h"
#include "core/image/image_formats.h"
#include "core/image/image_io.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

constexpr std::size_t kLongestName = 60;  // every byte may take three in the folder's name, which may have 255
constexpr int kMarked = 128;

bool isPlain(unsigned char c) {
  return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' ||
         c == '_' || c == '-' || c == '.';
}

/// A name as a file name on any system: what is special there becomes %XX.
std::string encoded(const std::string& name) {
  static const char* digits = "0123456789ABCDEF";
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto c = static_cast<unsigned char>(name[i]);
    const bool edge = i == 0 || i + 1 == name.size();  // hidden files, and blanks that some systems drop
    if (isPlain(c) && !(edge && (c == '.' || c == ' '))) {
      out += name[i];
    } else {
      out += '%';
      out += digits[c >> 4];
      out += digits[c & 15];
    }
  }
  return out;
}

std::string decoded(const std::string& file) {
  const auto digit = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1; };
  std::string out;
  for (std::size_t i = 0; i < file.size(); ++i) {
    if (file[i] == '%' && i + 2 < file.size() && digit(file[i + 1]) >= 0 && digit(file[i + 2]) >= 0) {
      out += static_cast<char>(digit(file[i + 1]) * 16 + digit(file[i + 2]));
      i += 2;
    } else {
      out += file[i];
    }
  }
  return out;
}

bool isWritable(const fs::path& folder) { return ::access(folder.c_str(), W_OK | X_OK) == 0; }

/// Whether `path` is `folder` or in it.
bool isWithin(const fs::path& path, const fs::path& folder) {
  const auto [end, ignored] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end == folder.end();
}

bool isProgramsOwn(const fs::path& root) {
  try {
    return isWithin(root, fs::weakly_canonical(resourceDirectory()));
  } catch (const Error&) {
    return false;  // installed without its data: then nothing of it is there to be spared
  }
}

std::set<std::string> foldersIn(const fs::path& folder) {
  std::set<std::string> names;
  std::error_code ec, ignored;
  for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec))
    if (it->is_directory(ignored) && it->path().filename().string().front() != '.')
      names.insert(decoded(it->path().filename().string()));
  return names;
}

void makeFolder(const fs::path& folder) {
  std::error_code ec;
  fs::create_directories(folder, ec);
  if (ec)
    throw Error(ErrorCode::Io, folder.string(), message("cannot be created ({1})", Message::verbatim(ec.message())),
                "Check the folder's permissions and free space.");
}

/// What tells a file from the one that took its name.
struct FileStamp {
  std::uint64_t inode = 0, bytes = 0;
  std::int64_t seconds = 0, nanoseconds = 0;
  bool operator==(const FileStamp&) const = default;
};

/// Of a file that is not there: all 0.
FileStamp stampOf(const fs::path& file) {
  struct stat s {};
  if (file.empty() || ::stat(file.c_str(), &s) != 0) return {};
  return {s.st_ino, static_cast<std::uint64_t>(s.st_size), s.st_mtim.tv_sec, s.st_mtim.tv_nsec};
}

/// Names and sizes of a data set's first images: what it is known by where its folder has moved.
std::map<std::string, std::uintmax_t> imagesIn(const fs::path& root) {
  constexpr std::size_t kKnownBy = 200, kMostLookedAt = 20'000;
  std::map<std::string, std::uintmax_t> images;
  std::size_t looked = 0;
  std::vector<fs::path> folders{root};
  while (!folders.empty() && images.size() < kKnownBy && looked < kMostLookedAt) {
    const fs::path at = folders.back();
    folders.pop_back();
    std::vector<fs::path> inner, files;
    std::error_code ec, ignored;
    for (fs::directory_iterator it(at, ec), end; !ec && it != end && ++looked < kMostLookedAt; it.increment(ec)) {
      if (it->is_symlink(ignored) || it->path().filename().string().front() == '.') continue;
      if (it->is_directory(ignored) && it->path().filename() != kAnnotationFolder) inner.push_back(it->path());
      if (it->is_regular_file(ignored) && hasImageExtension(it->path())) files.push_back(it->path());
    }
    std::sort(files.begin(), files.end());
    std::sort(inner.rbegin(), inner.rend());
    for (const auto& file : files)
      if (images.size() < kKnownBy) images[file.lexically_relative(root).string()] = fs::file_size(file, ignored);
    folders.insert(folders.end(), inner.begin(), inner.end());
  }
  return images;
}

constexpr const char* kAboutFile = "images.json";  // in a folder of the user's data: whose masks these are

void writeAbout(const fs::path& folder, const fs::path& root) {
  if (std::error_code ec; fs::exists(folder / kAboutFile, ec)) return;
  writeFileAtomically(folder / kAboutFile, nlohmann::json{{"root", root.string()}, {"images", imagesIn(root)}}.dump(
                                               1, ' ', false, nlohmann::json::error_handler_t::replace));
}

/// Folders of the user's data that hold masks of these images from when they lay elsewhere.
std::vector<fs::path> movedFrom(const fs::path& all, const fs::path& own, const fs::path& root) {
  std::vector<fs::path> out;
  std::optional<std::map<std::string, std::uintmax_t>> here;
  std::error_code ec, ignored;
  for (fs::directory_iterator it(all, ec), end; !ec && it != end; it.increment(ec)) {
    if (it->path() == own || !fs::is_regular_file(it->path() / kAboutFile, ignored)) continue;
    try {
      const auto about = nlohmann::json::parse(readTextFile(it->path() / kAboutFile));
      if (fs::exists(fs::path(about.at("root").get<std::string>()), ignored)) continue;  // they are still there
      if (!here) here = imagesIn(root);
      if (!here->empty() && about.at("images").get<std::map<std::string, std::uintmax_t>>() == *here)
        out.push_back(it->path());
    } catch (const std::exception&) {
      // No file of ours: nothing is known of that folder.
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// The mask that a temporary file beside it was to become ("ant1.png" of "ant1.png.WO8Rv8"); else empty.
fs::path targetOf(const fs::path& temporary) {
  constexpr std::size_t kRandom = 7;  // ".WO8Rv8", as mkstemp() names files
  const std::string name = temporary.filename().string();
  if (name.size() <= kRandom || name[name.size() - kRandom] != '.') return {};
  const std::string target = name.substr(0, name.size() - kRandom);
  return target.ends_with(".png") ? temporary.parent_path() / target : fs::path();
}

Message size(int width, int height) { return message("{1} x {2}", width, height); }

[[noreturn]] void wrongSize(const fs::path& file, int width, int height, int pictureWidth, int pictureHeight) {
  throw Error(ErrorCode::BadFormat, file.string(),
              message("is {1}, its image is {2}", size(width, height), size(pictureWidth, pictureHeight)),
              "Remove the file, or put back the image that was painted on.");
}

}  // namespace

fs::path annotationPath(const std::string& image, const std::string& annotator) {
  fs::path path = encoded(annotator);
  std::size_t begin = 0;
  for (std::size_t slash; (slash = image.find('/', begin)) != std::string::npos; begin = slash + 1)
    path /= encoded(image.substr(begin, slash - begin));
  path /= encoded(image.substr(begin)) + ".png";
  return path;
}

void checkAnnotatorName(const std::string& name) {
  if (name.find_first_not_of(" \t") == std::string::npos)
    throw Error(ErrorCode::InvalidOption, "The name", "is empty", "Give the name of the person who paints.");
  if (name.size() > kLongestName)
    throw Error(ErrorCode::InvalidOption, name, message("has {1} bytes, {2} are possible", name.size(), kLongestName),
                "Give a shorter name.");
}

struct AnnotationFolder::Seen {
  std::mutex mutex;
  std::map<std::pair<std::string, std::string>, FileStamp> files;  ///< by image and annotator
};

AnnotationFolder::AnnotationFolder(const fs::path& root, const fs::path& userData) : seen_(std::make_shared<Seen>()) {
  std::error_code ec;
  fs::path canonical = fs::weakly_canonical(root, ec);
  if (ec) canonical = root;
  root_ = canonical;
  beside_ = canonical / kAnnotationFolder;
  const bool there = fs::exists(beside_, ec);
  linkedAway_ = fs::is_symlink(beside_, ec) && !liesWithin(beside_, canonical);
  const bool usable = there ? fs::is_directory(beside_, ec) && isWritable(beside_) : isWritable(canonical);
  const fs::path all = userData / kAnnotationFolder, own = all / (encoded(canonical.filename().string()) + "-" +
                                                                  sha256Of(canonical.string()).substr(0, 16));
  folder_ = usable && !linkedAway_ && !isProgramsOwn(canonical) ? beside_ : own;
  places_ = {folder_};
  if (folder_ != beside_ && !linkedAway_) places_.push_back(beside_);
  if (folder_ != own) places_.push_back(own);
  for (const auto& place : movedFrom(all, own, canonical)) places_.push_back(place);
}

std::vector<Message> AnnotationFolder::notes() const {
  std::vector<Message> out;
  if (linkedAway_)
    out.push_back(
        message("{1} is a link out of the data set's folder; painted masks are kept in {2}.", beside_, folder_));
  for (const fs::path& place : places_) {
    if (place == beside_ || place == folder_) continue;
    std::string names;
    for (const auto& name : foldersIn(place)) names += (names.empty() ? "" : ", ") + name;
    if (names.empty()) continue;
    const Message found = message("Masks that {1} painted on these images are in {2} and are used.", names, place);
    out.push_back(isBesideDataset()
                      ? message("{1} Copy its folders into {2} to keep them with the images.", found, beside_)
                      : found);
  }
  return out;
}

std::vector<Message> AnnotationFolder::recover() const {
  constexpr int kMostLookedAt = 200'000;
  constexpr auto kNobodyWritesThatLong = std::chrono::seconds(10);
  std::vector<Message> out;
  std::error_code ec, ignored;
  int looked = 0;
  std::vector<fs::path> temporary;
  for (fs::recursive_directory_iterator it(folder_, ec), end; !ec && it != end && ++looked < kMostLookedAt;
       it.increment(ec))
    if (!it->is_symlink(ignored) && it->is_regular_file(ignored) && !targetOf(it->path()).empty())
      temporary.push_back(it->path());
  for (const fs::path& file : temporary) {
    const auto written = fs::last_write_time(file, ignored);
    if (fs::file_time_type::clock::now() - written < kNobodyWritesThatLong) continue;
    const fs::path target = targetOf(file);
    bool whole = false;
    try {
      (void)readGrey(file);
      whole = true;
    } catch (const Error&) {
      // Ended while it was written: the former mask is still there.
    }
    const bool younger = !fs::exists(target, ignored) || fs::last_write_time(target, ignored) <= written;
    if (!whole || !younger) {
      fs::remove(file, ignored);
      continue;
    }
    fs::rename(file, target, ignored);
    out.push_back(message("{1}: the last stroke was on disk when the program was ended; it was put in place.", target));
  }
  return out;
}

std::vector<std::string> AnnotationFolder::annotators() const {
  std::set<std::string> names;
  for (const fs::path& place : places_) names.merge(foldersIn(place));
  std::vector<std::string> out(names.begin(), names.end());
  std::sort(out.begin(), out.end(), naturalLess);
  return out;
}

fs::path AnnotationFolder::find(const std::string& image, const std::string& annotator) const {
  std::error_code ec;
  fs::path youngest;
  fs::file_time_type when{};
  for (const fs::path& at : places_)
    if (fs::path file = at / annotationPath(image, annotator); fs::is_regular_file(file, ec)) {
      const auto written = fs::last_write_time(file, ec);
      if (youngest.empty() || written > when) {
        youngest = std::move(file);
        when = written;
      }
    }
  return youngest;
}

Plane<std::uint8_t> AnnotationFolder::read(const std::string& image, const std::string& annotator, int width,
                                           int height) const {
  const fs::path file = find(image, annotator);
  {
    const std::lock_guard lock(seen_->mutex);
    seen_->files[{image, annotator}] = stampOf(file);
  }
  return file.empty() ? Plane<std::uint8_t>(width, height) : readAnnotation(file, width, height);
}

bool AnnotationFolder::isMarked(const std::string& image, const std::string& annotator) const {
  const fs::path file = find(image, annotator);
  if (file.empty()) return false;
  try {
    const Plane<std::uint8_t> mask = readMaskShares(file, 1);
    return std::any_of(mask.values().begin(), mask.values().end(), [](std::uint8_t v) { return v >= kMarked; });
  } catch (const Error&) {  // told when the image is painted on
    return false;
  }
}

bool AnnotationFolder::sawOthers(const std::string& image, const std::string& annotator) const {
  return hasSawOthersMark(find(image, annotator));
}

void AnnotationFolder::write(const Annotation& annotation) const {
  checkAnnotatorName(annotation.annotator);
  Plane<std::uint8_t> grey = annotation.mask;
  for (std::uint8_t& v : grey.values()) v = v != 0 ? 255 : 0;
  const fs::path file = folder_ / annotationPath(annotation.image, annotation.annotator);
  const std::lock_guard lock(seen_->mutex);
  const std::pair key{annotation.image, annotation.annotator};
  const fs::path former = find(annotation.image, annotation.annotator);
  if (const auto known = seen_->files.find(key); known != seen_->files.end() && known->second != stampOf(former))
    throw Error(ErrorCode::Io, former.empty() ? file.string() : former.string(),
                message("was changed by another window or program in which {1} paints too, so this stroke was not kept",
                        annotation.annotator),
                "Go to another image and back to see the mask as it is now, then paint on.");
  makeFolder(file.parent_path());
  writeFileAtomically(file, annotation.sawOthers ? withSawOthersMark(encodePng(grey)) : encodePng(grey));
  seen_->files[key] = stampOf(file);
  if (!isBesideDataset()) writeAbout(folder_, root_);
}

void AnnotationFolder::add(const std::string& annotator) const {
  checkAnnotatorName(annotator);
  makeFolder(folder_ / encoded(annotator));
}

void AnnotationFolder::rename(const std::string& from, const std::string& to) const {
  checkAnnotatorName(to);
  if (from == to) return;
  const auto names = annotators();
  if (std::find(names.begin(), names.end(), to) != names.end())
    throw Error(ErrorCode::InvalidOption, to, "is already the name of somebody who paints here",
                "Choose another name.");
  std::vector<fs::path> theirs;
  for (const fs::path& place : places_) {
    if (!foldersIn(place).contains(from)) continue;
    if (place != folder_ && (place == beside_ || !isWritable(place)))
      throw Error(ErrorCode::InvalidOption, from, message("has masks in {1}, which cannot be written", place.string()),
                  "Copy the data set to where you may write, or add a new name.");
    theirs.push_back(place);
  }
  if (theirs.empty()) theirs.push_back(folder_);
  for (const fs::path& place : theirs) {
    std::error_code ec;
    fs::rename(place / encoded(from), place / encoded(to), ec);
    if (ec)
      throw Error(ErrorCode::Io, (place / encoded(from)).string(),
                  message("cannot be renamed ({1})", Message::verbatim(ec.message())),
                  "Check the folder's permissions.");
  }
  const std::lock_guard lock(seen_->mutex);
  std::erase_if(seen_->files, [&](const auto& entry) { return entry.first.second == from; });
}

Plane<std::uint8_t> readAnnotation(const fs::path& file, int width, int height) {
  Plane<std::uint8_t> mask = readMaskShares(file, 1);
  if (mask.width() != width || mask.height() != height) wrongSize(file, mask.width(), mask.height(), width, height);
  for (std::uint8_t& v : mask.values()) v = v >= kMarked;
  return mask;
}

HumanMask humanMaskFromAnnotations(const std::vector<Plane<std::uint8_t>>& people) {
  HumanMask out{{}, 0};
  for (const auto& person : people) {
    if (std::all_of(person.values().begin(), person.values().end(), [](std::uint8_t v) { return v == 0; })) continue;
    if (out.votes.empty()) out.votes = Plane<std::uint8_t>(person.width(), person.height());
    if (!out.votes.sameSizeAs(person))
      throw Error(ErrorCode::InvalidOption, "mask",
                  message("is {1}, another of the same image is {2}", size(person.width(), person.height()),
                          size(out.votes.width(), out.votes.height())),
                  "Average masks of one image.");
    if (out.annotators == 255)
      throw Error(ErrorCode::InvalidOption, "masks", "of more than 255 people cannot be averaged", "Leave some out.");
    ++out.annotators;
    for (std::size_t i = 0; i < person.size(); ++i)
      out.votes[i] = static_cast<std::uint8_t>(out.votes[i] + (person[i] != 0));
  }
  return out;
}

void findAnnotations(Dataset& dataset, const AnnotationFolder& folder) {
  for (auto& sentence : folder.recover()) dataset.warnings.push_back(std::move(sentence));
  for (auto& sentence : folder.notes()) dataset.warnings.push_back(std::move(sentence));
  for (const std::string& annotator : folder.annotators())
    for (DatasetItem& item : dataset.items) {
      const fs::path file = folder.find(item.id, annotator);
      if (file.empty()) continue;
      try {
        const ImageSize mask = readImageSize(file), picture = readImageSize(item.image);
        if (mask.width != picture.width || mask.height != picture.height)
          wrongSize(file, mask.width, mask.height, picture.width, picture.height);
        item.painted.push_back(file);
      } catch (const Error& e) {
        leaveOut(dataset, message("{1} {2}; this painted mask was left out.", e.subjectMessage(), e.problemMessage()));
      }
    }
}

}  // namespace sightline
