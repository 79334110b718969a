// SPDX-License-Identifier: GPL-3.0-or-later
// DICOM images with functional groups, and marks on them: segmentations and structure sets, damaged as bytes and as
// elements.
#include <set>

#include "core/base/files.h"
#include "core/dataset/dataset.h"
#include "core/dataset/human_mask.h"
#include "core/dataset/readers/dicom_marks.h"
#include "core/image/image_io.h"
#include "tests/fuzz/dicom_lines.h"
#include "tests/fuzz/targets.h"
#include "tests/support/places.h"
#include "tests/sweep/written_files.h"

namespace sightline::fuzz {
namespace {

namespace fs = std::filesystem;

constexpr const char* kEnhanced = R"(00020010 UI 1.2.840.10008.1.2.1
00080016 UI 1.2.840.10008.5.1.4.1.1.2.1
00080060 CS CT
00280002 US 1
00280004 CS MONOCHROME2
00280008 IS 2
00280010 US 2
00280011 US 3
00280100 US 16
00280101 US 12
00280102 US 11
00280103 US 1
00281050 DS 40\-600
00281051 DS 400\1500
00281055 LO SOFT\LUNG
52009229 SQ
  item
    00289110 SQ
      item
        00280030 DS 2.5\1.25
52009230 SQ
  item
    00289145 SQ
      item
        00281052 DS -1024
        00281053 DS 1.5
        00281054 LO HU
    00289132 SQ
      item
        00281050 DS 30
        00281051 DS 350
        00281056 CS SIGMOID
  item
    00289145 SQ
      item
        00281052 DS 0
        00281053 DS 2
7FE00010 OW 000001000200FF0FFE07000800040003A00110020800F00A
)";

constexpr const char* kTables = R"(00020010 UI 1.2.840.10008.1.2.1
00280002 US 1
00280004 CS MONOCHROME1
00280010 US 2
00280011 US 2
00280034 IS 2\1
00280100 US 8
00280101 US 8
00280102 US 7
00280103 US 0
00280120 US 3
00280121 US 4
00283000 SQ
  item
    00283002 US 4\0\16
    00283003 LO table
    00283004 LO OD
    00283006 OW 0000000100020003
00283010 SQ
  item
    00283002 US 4\1\8
    00283003 LO shown
    00283006 OW 0000400080FF0000
7FE00010 OB 00010203
)";

constexpr const char* kSegments = R"(00020002 UI 1.2.840.10008.5.1.4.1.1.66.4
00020010 UI 1.2.840.10008.1.2.1
00080016 UI 1.2.840.10008.5.1.4.1.1.66.4
00080018 UI 1.2.3.40
00080060 CS SEG
00081115 SQ
  item
    0008114A SQ
      item
        00081155 UI 1.2.3.1
        00081160 IS 1
00200052 UI 1.2.3.99
00280002 US 1
00280004 CS MONOCHROME2
00280008 IS 3
00280010 US 6
00280011 US 8
00280100 US 1
00280101 US 1
00280102 US 0
00280103 US 0
00620001 CS BINARY
00620002 SQ
  item
    00620004 US 1
    00620005 LO Liver
    00620008 CS MANUAL
  item
    00620004 US 2
    00620005 LO Spleen
    00620008 CS AUTOMATIC
00700084 PN Doe^Jane
52009229 SQ
  item
    00209116 SQ
      item
        00200037 DS 0\1\0\0\0\1
    00289110 SQ
      item
        00280030 DS 2\1.5
52009230 SQ
  item
    0062000A SQ
      item
        0062000B US 1
    00089124 SQ
      item
        00082112 SQ
          item
            00081155 UI 1.2.3.1
            00081160 IS 1
    00209113 SQ
      item
        00200032 DS 10\-3\7
  item
    0062000A SQ
      item
        0062000B US 2
    00209113 SQ
      item
        00200032 DS 15\-3\7
  item
    0062000A SQ
      item
        0062000B US 1
    00209113 SQ
      item
        00200032 DS 20\-3\7
7FE00010 OB 0F1E2D3C4B5A69788796A5B4C3D2E1F00F1E
)";

constexpr const char* kFractions = R"(00020002 UI 1.2.840.10008.5.1.4.1.1.66.4
00020010 UI 1.2.840.10008.1.2.1
00080016 UI 1.2.840.10008.5.1.4.1.1.66.4
00080018 UI 1.2.3.50
00200052 UI 1.2.3.99
00280002 US 1
00280004 CS MONOCHROME2
00280008 IS 1
00280010 US 2
00280011 US 3
00280100 US 8
00280101 US 8
00280102 US 7
00280103 US 0
00620001 CS FRACTIONAL
00620002 SQ
  item
    00620004 US 1
    00620005 LO Liver
    00620008 CS SEMIAUTOMATIC
0062000E US 200
52009229 SQ
  item
    00209116 SQ
      item
        00200037 DS 0\1\0\0\0\1
    00209113 SQ
      item
        00200032 DS 15\-1.5\9
    00289110 SQ
      item
        00280030 DS 2\1.5
52009230 SQ
  item
    00089124 SQ
      item
        00082112 SQ
          item
            00081155 UI 1.2.3.2
7FE00010 OB 00C86400FF10
)";

constexpr const char* kStructures = R"(00020002 UI 1.2.840.10008.5.1.4.1.1.481.3
00020010 UI 1.2.840.10008.1.2.1
00080016 UI 1.2.840.10008.5.1.4.1.1.481.3
00080018 UI 1.2.3.60
00081070 PN Nobody
30060010 SQ
  item
    00200052 UI 1.2.3.99
30060020 SQ
  item
    30060022 IS 4
    30060024 UI 1.2.3.99
    30060026 LO Tumour
    30060036 CS MANUAL
30060039 SQ
  item
    30060040 SQ
      item
        30060016 SQ
          item
            00081155 UI 1.2.3.1
        30060042 CS CLOSED_PLANAR
        30060046 IS 4
        30060050 DS 10\-2.1\7.8\10\7.05\8.4\10\6.3\16.2\10\-2.4\15.8
      item
        30060042 CS CLOSED_PLANAR
        30060050 DS 15\-1.2\7.6\15\8.1\12.2\15\0.15\17.6
      item
        30060042 CS POINT
        30060050 DS 1\2\3
    30060084 IS 4
30060080 SQ
  item
    30060082 IS 1
    30060084 IS 4
    300600A6 PN Poe^Ann
)";

/// Frames of an image, first and last, as they are seen.
void readFrames(const fs::path& file) {
  const int frames = readImageHeader(file).frames;
  require(frames > 0, "an image file without images");
  for (const int frame : std::set<int>{0, frames - 1}) {
    ImageReading reading;
    reading.frame = frame;
    require(readImage(file, reading).width > 0, "an image without pixels");
  }
}

/// Images, and marks on them that are read as a data set's.
void readMarks(const fs::path& root, const std::string& marks) {
  sweep::put(root / "marks.dcm", marks);
  const Dataset data = openDataset(root);
  require(data.items.size() >= 3, "images went");
  for (const DatasetItem& item : data.items) {
    if (!item.hasHumanMask()) continue;
    const HumanMask mask = readHumanMask(item, data.annotators);
    for (const std::uint8_t votes : mask.votes.values()) require(votes <= mask.annotators, "more votes than people");
  }
  // Found among others, a broken one is a warning; asked for, it says why.
  const DicomMarks read = readDicomMarks(root / "marks.dcm");
  for (std::size_t i = 0; i < read.frames.size(); ++i) {
    const auto pixels = readSegmentPixels(read, {i});
    for (const std::uint8_t marked : pixels.front().values())
      require(marked <= 1, "a pixel that is neither marked nor not");
  }
}

}  // namespace

std::vector<Target> dicomTargets(const fs::path& scratch) {
  const fs::path golden = testing::goldenFolder() / "dicom_marks", root = scratch / "marked",
                 image = scratch / "groups.dcm";
  fs::create_directories(root);
  for (const char* name : {"image1.dcm", "image2.dcm", "image3.dcm"})
    fs::copy_file(golden / name, root / name, fs::copy_options::overwrite_existing);
  std::vector<std::string> files;
  for (const char* name : {"bits.dcm", "fractions.dcm", "structures.dcm"}) files.push_back(readTextFile(golden / name));
  return {{"dicom-elements",
           {kEnhanced, kTables},
           [image](const std::string& lines) {
             sweep::put(image, dicomOfLines(lines));
             readFrames(image);
           }},
          {"dicom-marks", files, [root](const std::string& bytes) { readMarks(root, bytes); }},
          {"dicom-mark-elements", {kSegments, kFractions, kStructures}, [root](const std::string& lines) {
             readMarks(root, dicomOfLines(lines));
           }}};
}

}  // namespace sightline::fuzz
