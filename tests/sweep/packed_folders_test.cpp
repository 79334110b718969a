// SPDX-License-Identifier: GPL-3.0-or-later
// Folders in zip archives: every way to pack them times what is in them. What an archive holds is what its folder would
// be opened as. Then archives that must be refused, each with its reason. Archives are written here byte by byte
// (APPNOTE 4.3), compressed by zlib.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <functional>
#include <set>

#include "core/base/error.h"
#include "core/dataset/unpacked_archive.h"
#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"
#include "tests/sweep/folder_pairs.h"

namespace sightline::sweep {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;

struct ZipFile {
  std::string name;
  Bytes content;
  bool deflated = true;
  int flags = 0;         ///< 1 encrypted, 8 sizes behind the data, 0x800 name in UTF-8
  int method = -1;       ///< another than 0 or 8
  unsigned mode = 0;     ///< of Unix, in the attributes
  Bytes extra{};         ///< of the directory
  std::int64_t lie = 0;  ///< added to the stated size
  unsigned crc = 0;      ///< added to the checksum
};

class ZipWriter {
 public:
  void add(const ZipFile& file) {
    const Bytes packed = file.deflated ? deflated(file.content) : file.content;
    const auto crc =
        static_cast<unsigned>(::crc32(0, file.content.data(), static_cast<uInt>(file.content.size()))) + file.crc;
    const auto full = static_cast<std::uint64_t>(static_cast<std::int64_t>(file.content.size()) + file.lie);
    const bool behind = (file.flags & 8) != 0;
    const auto local = bytes_.size();
    const auto method = static_cast<unsigned>(file.method >= 0 ? file.method : file.deflated ? 8 : 0);
    const auto common = [&](Bytes& to, bool sizes) {
      for (const unsigned v : {20u, static_cast<unsigned>(file.flags), method, 0u, 0x21u}) number(to, v, 2);
      for (const std::uint64_t v : {std::uint64_t{crc}, std::uint64_t{packed.size()}, full})
        number(to, sizes ? v : 0, 4);
      number(to, file.name.size(), 2);
    };
    number(bytes_, 0x04034b50, 4);
    common(bytes_, !behind);
    number(bytes_, 0, 2);
    bytes_.insert(bytes_.end(), file.name.begin(), file.name.end());
    bytes_.insert(bytes_.end(), packed.begin(), packed.end());
    if (behind)
      for (const std::uint64_t v : {std::uint64_t{0x08074b50}, std::uint64_t{crc}, std::uint64_t{packed.size()}, full})
        number(bytes_, v, 4);
    number(directory_, 0x02014b50, 4);
    number(directory_, 3 << 8 | 20, 2);  // made by Unix
    common(directory_, true);
    number(directory_, file.extra.size(), 2);
    for (const unsigned v : {0u, 0u, 0u}) number(directory_, v, 2);
    number(directory_, file.mode << 16, 4);
    number(directory_, local, 4);
    directory_.insert(directory_.end(), file.name.begin(), file.name.end());
    directory_.insert(directory_.end(), file.extra.begin(), file.extra.end());
    ++files_;
  }
  [[nodiscard]] Bytes finished(const std::string& comment = {}, unsigned disk = 0) const {
    Bytes out = bytes_;
    out.insert(out.end(), directory_.begin(), directory_.end());
    number(out, 0x06054b50, 4);
    for (const std::size_t v : {std::size_t{disk}, std::size_t{disk}, files_, files_}) number(out, v, 2);
    number(out, directory_.size(), 4);
    number(out, bytes_.size(), 4);
    number(out, comment.size(), 2);
    out.insert(out.end(), comment.begin(), comment.end());
    return out;
  }

 private:
  static void number(Bytes& to, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) to.push_back(static_cast<std::uint8_t>(value >> 8 * i));
  }
  static Bytes deflated(const Bytes& content) {
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    Bytes out(deflateBound(&stream, static_cast<uLong>(content.size())));
    stream.next_in = const_cast<Bytef*>(content.data());
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = out.data();
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
  }

  Bytes bytes_, directory_;
  std::size_t files_ = 0;
};

using Files = std::map<std::string, Bytes>;  ///< by their paths

Bytes picture() { return png(12, 10, Samples(120, 255), {}); }
Bytes textBytes(const std::string& text) { return {text.begin(), text.end()}; }

struct Meaning {
  std::string name;
  Files files;
};

std::vector<Meaning> meanings() {
  std::vector<Meaning> out;
  Files masks, readers, sites, classes, coco, fixations, manifest, labels;
  for (const std::string name : {"1.png", "2.png", "10.png"}) {
    masks["images/" + name] = masks["masks/" + name] = picture();
    readers["images/" + name] = readers["masks/anna/" + name] = readers["masks/ben/" + name] = picture();
    for (const std::string site : {"siteA", "siteB"})
      sites[site + "/images/" + name] = sites[site + "/masks/" + name] = picture();
    for (const std::string kind : {"cat", "dog"}) classes[kind + "/" + name] = picture();
    coco["images/" + name] = fixations[name] = manifest["a/" + name] = labels[name] = picture();
  }
  coco["annotations.json"] = textBytes(
      R"({"images": [{"id": 1, "file_name": "1.png", "width": 12, "height": 10}], "categories": [{"id": 1, "name": "cat"}],
          "annotations": [{"id": 1, "image_id": 1, "category_id": 1, "bbox": [1, 2, 5, 4], "area": 20, "iscrowd": 0}]})");
  fixations["fixations.csv"] = textBytes("image,person,x,y,duration\n1.png,anna,3,4,200\n1.png,ben,5,6,300\n");
  manifest["manifest.json"] =
      textBytes(R"({"name": "mine", "items": [{"image": "a/1.png", "label": "fox"}, {"image": "a/10.png"}]})");
  labels["labels.csv"] = textBytes("image,label\n1.png,cat\n2.png,dog\n10.png,cat\n");
  return {{"masks", masks}, {"readers", readers},     {"sites", sites},       {"classes", classes},
          {"COCO", coco},   {"fixations", fixations}, {"manifest", manifest}, {"labels", labels}};
}

struct Packing {
  std::string name;
  std::function<Bytes(const Files&)> packed;
};

Bytes packedAs(const Files& files, const std::function<void(ZipFile&)>& change, const std::string& comment = {}) {
  ZipWriter zip;
  for (const auto& [name, content] : files) {
    ZipFile file{name, content};
    change(file);
    zip.add(file);
  }
  return zip.finished(comment);
}

std::vector<Packing> packings() {
  return {
      {"deflated", [](const Files& f) { return packedAs(f, [](ZipFile&) {}); }},
      {"stored", [](const Files& f) { return packedAs(f, [](ZipFile& file) { file.deflated = false; }); }},
      {"sizes behind", [](const Files& f) { return packedAs(f, [](ZipFile& file) { file.flags = 8; }); }},
      {"UTF-8 said", [](const Files& f) { return packedAs(f, [](ZipFile& file) { file.flags = 0x800; }); }},
      {"with a comment",
       [](const Files& f) {
         return packedAs(
             f, [](ZipFile&) {}, "made by hand PK\x05\x06 and so on, with more text");
       }},
      {"from Windows",
       [](const Files& f) {
         return packedAs(f, [](ZipFile& file) { std::replace(file.name.begin(), file.name.end(), '/', '\\'); });
       }},
      {"in one folder",
       [](const Files& f) { return packedAs(f, [](ZipFile& file) { file.name = "study v2/" + file.name; }); }},
      {"with folders and what a Mac leaves",
       [](const Files& f) {
         ZipWriter zip;
         std::set<std::string> folders;
         for (const auto& [name, content] : f) {
           for (std::size_t at = name.find('/'); at != std::string::npos; at = name.find('/', at + 1))
             if (folders.insert(name.substr(0, at + 1)).second)
               zip.add({name.substr(0, at + 1), {}, false, 0, -1, 0040755});
           zip.add({name, content, true, 0, -1, 0100644});
           zip.add({"__MACOSX/._" + name, textBytes("fork")});
         }
         zip.add({".DS_Store", textBytes("x")});
         return zip.finished();
       }},
  };
}

class PackedFolders : public ::testing::TestWithParam<std::tuple<Packing, Meaning>> {
 protected:
  PackedFolders() { ::setenv("SIGHTLINE_CACHE", cache_.path().c_str(), 1); }
  ~PackedFolders() override { ::unsetenv("SIGHTLINE_CACHE"); }
  testing::TempFolder root_, cache_;
};

TEST_P(PackedFolders, OpenAsTheirFolder) {
  const auto& [packing, meaning] = GetParam();
  for (const auto& [name, content] : meaning.files) put(root_ / "study" / name, content);
  put(root_ / "study.zip", packing.packed(meaning.files));
  const Dataset folder = openDataset(root_ / "study"), packed = openDataset(root_ / "study.zip");
  EXPECT_EQ(pairsOf(packed, packed.root), pairsOf(folder, folder.root));
  EXPECT_EQ(packed.annotators, folder.annotators);
  EXPECT_EQ(packed.classes, folder.classes);
  EXPECT_EQ(packed.regions.regions, folder.regions.regions);
  EXPECT_EQ(packed.fixationMap, folder.fixationMap);
  EXPECT_EQ(english(packed.warnings), english(folder.warnings));
  for (std::size_t i = 0; i < folder.items.size(); ++i) {
    EXPECT_EQ(packed.items[i].id, folder.items[i].id);
    EXPECT_EQ(packed.items[i].hasHumanMask(), folder.items[i].hasHumanMask());
  }
  EXPECT_EQ(packed.archive, root_ / "study.zip");
  EXPECT_EQ(packed.place(), root_ / "study.zip");
  EXPECT_EQ(packed.paintedRoot(), root_ / "study");
  EXPECT_EQ(openDataset(root_ / "study.zip").root, packed.root) << "unpacked once";
}

INSTANTIATE_TEST_SUITE_P(Archives, PackedFolders,
                         ::testing::Combine(::testing::ValuesIn(packings()), ::testing::ValuesIn(meanings())),
                         [](const auto& row) {
                           return caseName(std::get<0>(row.param).name + ", " + std::get<1>(row.param).name);
                         });

// --- names ------------------------------------------------------------------------------------------

class PackedNames : public ::testing::Test {
 protected:
  testing::TempFolder root_, cache_;
  UnpackedArchive unpacked(const Bytes& archive, const ArchiveLimits& limits = {}) {
    put(root_ / "a.zip", archive);
    return unpackArchive(root_ / "a.zip", {}, {}, limits, cache_.path());
  }
  std::string refusal(const Bytes& archive, const ArchiveLimits& limits = {}) {
    try {
      unpacked(archive, limits);
    } catch (const Error& e) {
      EXPECT_THAT(e.what(), HasSubstr("a.zip"));
      EXPECT_FALSE(e.remedy().empty());
      std::error_code ec;
      for (fs::directory_iterator it(cache_ / "archives", ec), end; !ec && it != end; it.increment(ec))
        ADD_FAILURE() << it->path() << " was left behind";
      return e.what();
    }
    return "nothing was refused";
  }
  static Bytes one(const ZipFile& file) {
    ZipWriter zip;
    zip.add(file);
    return zip.finished();
  }
};

TEST_F(PackedNames, AreReadInTheAlphabetThatTheArchiveSays) {
  ZipWriter zip;
  zip.add({"caf\x82.png", picture()});                    // code page 437
  zip.add({"na\xC3\xAFve.png", picture(), true, 0x800});  // UTF-8, marked
  zip.add({"\xC3\xA4hre.png", picture()});                // UTF-8, not marked, as Info-ZIP writes it
  Bytes extra{0x75, 0x70, 14, 0, 1};                      // and its name beside an old one
  const std::string old = "?.png";
  const auto crc = ::crc32(0, reinterpret_cast<const Bytef*>(old.data()), static_cast<uInt>(old.size()));
  for (int i = 0; i < 4; ++i) extra.push_back(static_cast<std::uint8_t>(crc >> 8 * i));
  const std::string beside = "\xE7\x8C\xAB.png";  // "cat" in Japanese
  extra[2] = static_cast<std::uint8_t>(5 + beside.size());
  extra.insert(extra.end(), beside.begin(), beside.end());
  zip.add({old, picture(), true, 0, -1, 0, extra});
  const UnpackedArchive got = unpacked(zip.finished());
  for (const char* file : {"caf\xC3\xA9.png", "na\xC3\xAFve.png", "\xC3\xA4hre.png", "\xE7\x8C\xAB.png"})
    EXPECT_TRUE(fs::is_regular_file(got.folder / file)) << file;
  EXPECT_THAT(english(got.notes), ::testing::ElementsAre(AllOf(HasSubstr("1 name"), HasSubstr("caf\xC3\xA9.png"))));
}

TEST_F(PackedNames, LinksAndArchivesWithinAreLeftOutAndSaid) {
  ZipWriter zip;
  zip.add({"1.png", picture()});
  zip.add({"passwd.png", textBytes("/etc/passwd"), false, 0, -1, 0120777});
  zip.add({"inner.zip", one({"2.png", picture()})});
  const UnpackedArchive got = unpacked(zip.finished());
  EXPECT_FALSE(fs::exists(got.folder / "passwd.png"));
  EXPECT_FALSE(fs::exists(got.folder / "inner.zip"));
  EXPECT_THAT(english(got.leftOut),
              ::testing::ElementsAre(HasSubstr("passwd.png is a link"), HasSubstr("inner.zip is an archive within")));
}

// --- what is refused ----------------------------------------------------------------------------------

TEST_F(PackedNames, WhatLeadsOutsideIsRefused) {
  for (const char* name : {"../1.png", "a/../../1.png", "/tmp/1.png", "C:/1.png", "..\\1.png"})
    EXPECT_THAT(refusal(one({name, picture()})), HasSubstr("names a file outside of itself")) << name;
  EXPECT_FALSE(fs::exists(cache_ / "1.png"));
}

TEST_F(PackedNames, DamageIsRefused) {
  const Bytes whole = one({"1.png", picture()});
  for (std::size_t cut = 4; cut < whole.size(); cut += 7)
    EXPECT_THAT(refusal(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(cut))), HasSubstr("cut off"))
        << cut;
  EXPECT_THAT(refusal(one({"1.png", picture(), true, 1})), AllOf(HasSubstr("is encrypted"), HasSubstr("password")));
  EXPECT_THAT(refusal(one({"1.png", picture(), true, 0, 12})), AllOf(HasSubstr("method 12"), HasSubstr("1.png")));
  EXPECT_THAT(refusal(one({"1.png", picture(), true, 0, -1, 0, {}, 0, 1})), HasSubstr("1.png cannot be unpacked"));
  EXPECT_THAT(refusal(one({"1.png", picture(), true, 0, -1, 0, {}, -5})), HasSubstr("1.png cannot be unpacked"));
  EXPECT_THAT(refusal(one({"1.png", picture(), true, 0, -1, 0, {}, 5})), HasSubstr("1.png cannot be unpacked"));
  Bytes flipped = one({"1.png", Bytes(5000, 7)});
  flipped[40] ^= 0x55;
  EXPECT_THAT(refusal(flipped), HasSubstr("1.png cannot be unpacked"));
  ZipWriter part;
  part.add({"1.png", picture()});
  EXPECT_THAT(refusal(part.finished({}, 2)), HasSubstr("one part of an archive of several"));
  ZipWriter twice;
  twice.add({"a/1.png", picture()});
  twice.add({"a\\1.png", picture()});
  EXPECT_THAT(refusal(twice.finished()), HasSubstr("two files named a/1.png"));
  EXPECT_THAT(refusal(one({"notes.txt", textBytes("x")})), HasSubstr("archive without images"));
  EXPECT_THAT(refusal(ZipWriter().finished()), HasSubstr("archive without images"));
}

TEST_F(PackedNames, WhatWouldFillTheDiskIsRefused) {
  const Bytes bomb = one({"1.png", Bytes(3'000'000, 0)});
  ArchiveLimits limits;
  limits.alwaysAllowed = 1'000'000;
  EXPECT_THAT(refusal(bomb, limits), HasSubstr("made to fill disks"));
  limits.ratio = 1e6;
  EXPECT_TRUE(fs::is_regular_file(unpacked(bomb, limits).folder / "1.png"));
  fs::remove_all(cache_ / "archives");
  limits.bytes = 2'000'000;
  EXPECT_THAT(refusal(bomb, limits), HasSubstr("at most 2 MB are unpacked"));
  limits = {};
  limits.entries = 1;
  ZipWriter many;
  many.add({"1.png", picture()});
  many.add({"2.png", picture()});
  EXPECT_THAT(refusal(many.finished(), limits), HasSubstr("holds 2 files, at most 1"));
}

// --- the cache ----------------------------------------------------------------------------------------

TEST_F(PackedNames, AChangedArchiveAndADamagedCacheAreUnpackedAgain) {
  const UnpackedArchive first = unpacked(one({"1.png", picture()}));
  fs::resize_file(first.folder / "1.png", 3);
  EXPECT_EQ(unpackArchive(root_ / "a.zip", {}, {}, {}, cache_.path()).folder, first.folder);
  EXPECT_EQ(fs::file_size(first.folder / "1.png"), picture().size());
  const UnpackedArchive second = unpacked(one({"2.png", picture()}));
  EXPECT_NE(second.folder, first.folder);
  EXPECT_TRUE(fs::exists(second.folder / "2.png"));
}

TEST_F(PackedNames, TheCacheKeepsToItsSizeAndToWhatIsOpen) {
  // Another program's unpacked archive, which nobody has open.
  put(cache_ / "archives" / "old" / "complete", textBytes("900000\n/somewhere.zip\n"));
  put(cache_ / "archives" / "old" / "x" / "1.png", picture());
  ArchiveLimits limits;
  limits.kept = 1'000'000;
  const UnpackedArchive first = unpacked(one({"1.png", Bytes(50'000, 1)}), limits);
  EXPECT_TRUE(fs::exists(cache_ / "archives" / "old" / "complete")) << "both fit";
  put(root_ / "b.zip", one({"1.png", Bytes(90'000, 1)}));
  const UnpackedArchive second = unpackArchive(root_ / "b.zip", {}, {}, limits, cache_.path());
  EXPECT_FALSE(fs::exists(cache_ / "archives" / "old"));
  EXPECT_TRUE(fs::exists(first.folder / "1.png")) << "is open here";
  EXPECT_TRUE(fs::exists(second.folder / "1.png"));
}

TEST_F(PackedNames, UnpackingCanBeStopped) {
  put(root_ / "a.zip", one({"1.png", picture()}));
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW(unpackArchive(root_ / "a.zip", {}, stop.get_token(), {}, cache_.path()), Cancelled);
  EXPECT_TRUE(fs::is_empty(cache_ / "archives"));
}

}  // namespace
}  // namespace sightline::sweep
