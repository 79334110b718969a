// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/annotation.h"

#include <unistd.h>

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/dataset/natural_order.h"
#include "core/dataset/readers/annotation_reader.h"
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

/// "cat/cat1" lies in a folder "cat", as the picture does.
fs::path fileOf(const std::string& image, const std::string& annotator) {
  fs::path path = encoded(annotator);
  std::size_t begin = 0;
  for (std::size_t slash; (slash = image.find('/', begin)) != std::string::npos; begin = slash + 1)
    path /= encoded(image.substr(begin, slash - begin));
  path /= encoded(image.substr(begin)) + ".png";
  return path;
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
    throw Error(ErrorCode::Io, folder.string(), "cannot be made (" + ec.message() + ")",
                "Check the permissions and the space of the folder.");
}

std::string size(int width, int height) { return std::to_string(width) + " x " + std::to_string(height); }

[[noreturn]] void wrongSize(const fs::path& file, int width, int height, int pictureWidth, int pictureHeight) {
  throw Error(ErrorCode::BadFormat, file.string(),
              "is " + size(width, height) + ", its picture is " + size(pictureWidth, pictureHeight),
              "Remove the file, or put back the picture that was painted on.");
}

}  // namespace

void checkAnnotatorName(const std::string& name) {
  if (name.find_first_not_of(" \t") == std::string::npos)
    throw Error(ErrorCode::InvalidOption, "name", "is empty", "Give the name of the person who paints.");
  if (name.size() > kLongestName)
    throw Error(ErrorCode::InvalidOption, name,
                "has " + std::to_string(name.size()) + " bytes, " + std::to_string(kLongestName) + " are possible",
                "Give a shorter name.");
}

AnnotationFolder::AnnotationFolder(const fs::path& root, const fs::path& userData) {
  std::error_code ec;
  fs::path canonical = fs::weakly_canonical(root, ec);
  if (ec) canonical = root;
  beside_ = canonical / kAnnotationFolder;
  const bool there = fs::exists(beside_, ec);
  const bool usable = there ? fs::is_directory(beside_, ec) && isWritable(beside_) : isWritable(canonical);
  folder_ = usable && !isProgramsOwn(canonical)
                ? beside_
                : userData / kAnnotationFolder /
                      (encoded(canonical.filename().string()) + "-" + sha256Of(canonical.string()).substr(0, 16));
}

std::vector<std::string> AnnotationFolder::annotators() const {
  std::set<std::string> names = foldersIn(folder_);
  if (!isBesideDataset()) names.merge(foldersIn(beside_));
  std::vector<std::string> out(names.begin(), names.end());
  std::sort(out.begin(), out.end(), naturalLess);
  return out;
}

fs::path AnnotationFolder::find(const std::string& image, const std::string& annotator) const {
  std::error_code ec;
  for (const fs::path& at : {folder_, beside_})
    if (fs::path file = at / fileOf(image, annotator); fs::is_regular_file(file, ec)) return file;
  return {};
}

Plane<std::uint8_t> AnnotationFolder::read(const std::string& image, const std::string& annotator, int width,
                                           int height) const {
  const fs::path file = find(image, annotator);
  return file.empty() ? Plane<std::uint8_t>(width, height) : readAnnotation(file, width, height);
}

void AnnotationFolder::write(const Annotation& annotation) const {
  checkAnnotatorName(annotation.annotator);
  Plane<std::uint8_t> grey = annotation.mask;
  for (std::uint8_t& v : grey.values()) v = v != 0 ? 255 : 0;
  const fs::path file = folder_ / fileOf(annotation.image, annotation.annotator);
  makeFolder(file.parent_path());
  writeFileAtomically(file, encodePng(grey));
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
    throw Error(ErrorCode::InvalidOption, to, "is the name of somebody who paints here already",
                "Choose another name.");
  if (!isBesideDataset() && foldersIn(beside_).contains(from))
    throw Error(ErrorCode::InvalidOption, from, "has masks in " + beside_.string() + ", which cannot be written",
                "Copy the data set to where you may write, or add a new name.");
  std::error_code ec;
  fs::rename(folder_ / encoded(from), folder_ / encoded(to), ec);
  if (ec)
    throw Error(ErrorCode::Io, (folder_ / encoded(from)).string(), "cannot be renamed (" + ec.message() + ")",
                "Check the permissions of the folder.");
}

Plane<std::uint8_t> readAnnotation(const fs::path& file, int width, int height) {
  const auto bytes = readFile(file);
  Plane<std::uint8_t> mask = annotationReaderOf(bytes, file.string()).read(bytes, file.string(), 1).grey;
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
                  "is " + size(person.width(), person.height()) + ", another of the same picture is " +
                      size(out.votes.width(), out.votes.height()),
                  "Average masks of one picture.");
    if (out.annotators == 255)
      throw Error(ErrorCode::InvalidOption, "masks", "of more than 255 people cannot be averaged", "Leave some out.");
    ++out.annotators;
    for (std::size_t i = 0; i < person.size(); ++i)
      out.votes[i] = static_cast<std::uint8_t>(out.votes[i] + (person[i] != 0));
  }
  return out;
}

void findAnnotations(Dataset& dataset, const AnnotationFolder& folder) {
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
        dataset.warnings.push_back(e.subject() + " " + e.problem() + "; this painted mask was left out.");
      }
    }
}

}  // namespace sightline
