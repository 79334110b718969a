// SPDX-License-Identifier: GPL-3.0-or-later
// Where people looked: tables of every kind, their columns and options said by hand, ClickMe's records.
#include "core/dataset/fixations/fixation_options.h"

#include <cmath>

#include "core/base/files.h"
#include "core/dataset/dataset.h"
#include "core/dataset/fixations/column_choice.h"
#include "core/dataset/fixations/fixation_files.h"
#include "core/dataset/fixations/record_file.h"
#include "core/dataset/human_mask.h"
#include "core/image/image_io.h"
#include "tests/fuzz/targets.h"
#include "tests/sweep/fixation_forms.h"
#include "tests/sweep/written_files.h"

namespace sightline::fuzz {
namespace {

namespace fs = std::filesystem;

std::string little(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> 8 * i);
  return out;
}

/// A field of a protocol buffer that holds up to 16 KiB.
std::string protoField(int number, const std::string& bytes) {
  std::string out{static_cast<char>(number << 3 | 2)};
  std::size_t left = bytes.size();
  for (; left > 0x7F; left >>= 7) out += static_cast<char>(0x80 | (left & 0x7F));
  return out + static_cast<char>(left) + bytes;
}

std::string checksum(const std::string& bytes) {
  const std::uint32_t crc = crc32c({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
  return little(static_cast<std::uint32_t>((crc >> 15 | crc << 17) + 0xA282EAD8U), 4);
}

/// A record of a TFRecord file, whose checksums are right.
std::string record(const std::string& data) {
  const std::string length = little(data.size(), 8);
  return length + checksum(length) + data + checksum(data);
}

std::string example() {
  const auto pixels = sweep::jpeg(8, 8, sweep::Samples(64, 90), 1);
  const std::string jpeg(pixels.begin(), pixels.end());
  const auto entry = [](const std::string& name, const std::string& feature) {
    return protoField(1, protoField(1, name) + protoField(2, feature));
  };
  return protoField(1, entry("image", protoField(1, protoField(1, jpeg))) +
                           entry("heatmap", protoField(1, protoField(1, jpeg))) +
                           entry("label", protoField(3, protoField(1, "\x2A"))));
}

/// Images that the tables may be about.
fs::path picturesIn(const fs::path& root) {
  sweep::put(root / "pic.png", encodePng(Plane<std::uint8_t>(64, 48, 90)));
  sweep::put(root / "17.png", encodePng(Plane<std::uint8_t>(64, 48, 70)));
  return root;
}

/// The table alone, and as a data set's.
void readTable(const fs::path& root, const fs::path& file, const std::string& columns) {
  DatasetSearch search;
  search.fixations.tables = {file};
  search.fixations.columns = columns;
  const FixationTable table = readFixations({file}, columns);
  for (const FixatedImage& image : table.images()) {
    require(image.first + image.count <= table.fixations().size(), "fixations of an image lie outside the table");
    for (std::size_t i = image.first; i < image.first + image.count; ++i) {
      const Fixation& f = table.fixations()[i];
      require(f.person < table.people().size(), "a fixation of nobody");
      require(std::isfinite(f.x) && std::isfinite(f.y), "a place that is no number");
    }
  }
  const Dataset data = openDataset(root, search);
  for (const DatasetItem& item : data.items) {
    if (!item.hasHumanMask()) continue;
    const HumanMask mask = readHumanMask(item, data.annotators);
    for (const std::uint8_t votes : mask.votes.values()) require(votes <= mask.annotators, "more votes than people");
  }
}

/// Tables of one extension, in the forms of the sweep.
Target tables(const fs::path& root, const std::string& extension) {
  std::vector<std::string> seeds;
  for (const auto& form : sweep::fixationForms())
    if (form.file.ends_with(extension) && form.columns.empty())
      for (const auto& meaning : sweep::fixationMeanings())
        if (meaning.name == "two people" || meaning.name == "the corners") seeds.push_back(form.write(meaning));
  const fs::path file = root / ("fixations" + extension);
  return {"fixations" + extension, seeds, [root, file](const std::string& text) {
            sweep::put(file, text);
            if (const auto sample = sampleTable(file)) {
              const ColumnChoice now = columnsInUse(*sample, "");
              require(columnsInUse(*sample, columnsText(now)) == now, "columns change when they are said");
              ColumnChoice likely = likelyColumns(*sample);
              likely.placedByRows = now.placedByRows;
              require(columnsInUse(*sample, columnsText(likely)) == likely, "chosen columns change when they are read");
            }
            readTable(root, file, "");
          }};
}

}  // namespace

std::vector<Target> fixationTargets(const fs::path& scratch) {
  const fs::path root = picturesIn(scratch / "looked"), own = root / "own.csv", records = scratch / "val-0.tfrecords",
                 unpacked = scratch / "unpacked";
  sweep::put(own, std::string("VP;Bild;fx;fy;ms;s\n1;pic;600;120;150;1\n2;pic;32;400;90;2\n"));
  const auto unpack = [records, unpacked](const std::string& bytes) {
    sweep::put(records, bytes);
    const UnpackedRecords read = unpackClickMe({records}, unpacked);
    require(read.names.size() == read.images && read.labels.size() == read.images, "records were lost");
  };
  return {tables(root, ".csv"),
          tables(root, ".tsv"),
          tables(root, ".txt"),
          tables(root, ".json"),
          {"fixation-columns",
           {"image=Bild,person=VP,x=fx,y=fy,duration=ms", "image=Bild,x=fx,y=fy,unit=screen,screen=1920x1080,start=s",
            "image=Bild,x=fx,y=fy,unit=screen,on-screen=320:60:1280:960,time=s", "x=fx,y=fy,unit=shares,y-up=yes"},
           [root, own](const std::string& columns) { readTable(root, own, columns); }},
          {"fixation-options",
           {"sigma=1deg,ppd=30,weights=durations,edges=reflect,cut=area:0.2,first=skip", "sigma=35px,cut=max:0.5"},
           [](const std::string& text) {
             const FixationOptions options = parseFixationOptions(text);
             require(parseFixationOptions(toString(options)) == options, "options change when they are read again");
             (void)inFull(options);
           }},
          {"records", {record(example()) + record(example())}, unpack},
          {"record-contents", {example()}, [unpack](const std::string& data) { unpack(record(data)); }}};
}

}  // namespace sightline::fuzz
