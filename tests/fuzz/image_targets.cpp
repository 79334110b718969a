// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/human_mask.h"
#include "core/image/image_io.h"
#include "tests/fuzz/targets.h"
#include "tests/support/dicom_writer.h"
#include "tests/sweep/written_files.h"

namespace sightline::fuzz {
namespace {

constexpr int kWidth = 12, kHeight = 10;

std::string textOf(const sweep::Bytes& bytes) { return {bytes.begin(), bytes.end()}; }

sweep::Samples ramp(int channels, int most) {
  sweep::Samples samples;
  for (int i = 0; i < kWidth * kHeight * channels; ++i)
    samples.push_back(static_cast<std::uint16_t>(i * 37 % (most + 1)));
  return samples;
}

sweep::PngForm pngForm(int bits, int colourType) {
  sweep::PngForm form;
  form.bits = bits;
  form.colourType = colourType;
  if (colourType == 3) form.palette = {0, 0, 0, 128, 0, 0, 0, 128, 0, 224, 224, 192};
  return form;
}

sweep::TiffForm tiffForm(int bits, int channels, bool bigEndian) {
  sweep::TiffForm form;
  form.bits = bits;
  form.channels = channels;
  form.photometric = channels == 1 ? 0 : 2;
  form.bigEndian = bigEndian;
  form.rowsPerStrip = 4;
  return form;
}

std::vector<std::string> pngs() {
  return {textOf(sweep::png(kWidth, kHeight, ramp(1, 255), pngForm(8, 0))),
          textOf(sweep::png(kWidth, kHeight, ramp(1, 65535), pngForm(16, 0))),
          textOf(sweep::png(kWidth, kHeight, ramp(1, 3), pngForm(8, 3))),
          textOf(sweep::png(kWidth, kHeight, ramp(4, 255), pngForm(8, 6)))};
}

/// DICOM files of every encoding that is read here: with sequences and tables, of several frames, in runs of bytes.
std::vector<std::string> dicoms() {
  using Writer = testing::DicomWriter;
  Writer table, measures, group;
  table.words(0x00283002, "US", {2, 0, 16}).words(0x00283006, "OW", {0, 65535});
  measures.text(0x00280030, "DS", "2\\1");
  group.sequence(0x00289110, {measures});
  Writer grey = Writer::grey(4, 2).window("3", "4").sequence(0x00283010, {table}).sequence(0x52009229, {group});
  grey.pixels({1, 2, 3, 4, 5, 6, 7, 8});
  Writer frames = Writer::grey(2, 1).bits(8, 8, 7, false).text(0x00280008, "IS", "2");
  Writer::Bytes runs(64, 0);
  runs[0] = 1, runs[4] = 64;
  runs.insert(runs.end(), {1, 5, 6, 0});
  return {textOf(grey.file()), textOf(grey.file(Writer::Form::ImplicitLittle)),
          textOf(grey.file(Writer::Form::ExplicitBig)),
          textOf(frames.encapsulated("1.2.840.10008.1.2.5", {runs, runs}))};
}

/// A mask in colour with opacity.
std::string blackAndWhite() {
  sweep::Samples samples;
  for (int i = 0; i < kWidth * kHeight * 4; ++i) samples.push_back(i % 4 == 3 || i / 4 % 3 == 0 ? 255 : 0);
  return textOf(sweep::png(kWidth, kHeight, samples, pngForm(8, 6)));
}

}  // namespace

std::vector<Target> imageTargets(const std::filesystem::path& folder) {
  const auto scratch = folder / "image";
  const auto image = [scratch](const std::string& bytes) {
    sweep::put(scratch, bytes);
    const Image read = readImage(scratch);
    require(read.width > 0 && read.height > 0, "an image without pixels");
    const ImageSize size = readImageSize(scratch);
    require(size.width == read.width && size.height == read.height, "the header's size is not the image's");
  };
  const auto mask = [scratch](const std::string& bytes) {
    sweep::put(scratch, bytes);
    const HumanMask read = readHumanMask(scratch, 10);
    require(resampled(read, 7, 9).votes.width() == 7, "a mask of another size");
  };
  const std::vector<std::string> tiffs{textOf(sweep::tiff(kWidth, kHeight, ramp(1, 65535), tiffForm(16, 1, true))),
                                       textOf(sweep::tiff(kWidth, kHeight, ramp(3, 255), tiffForm(8, 3, false)))};
  const std::vector<std::string> plain{textOf(sweep::bmp(kWidth, kHeight, ramp(3, 255), sweep::BmpForm::Rgb24)),
                                       textOf(sweep::pnm('2', kWidth, kHeight, 255, ramp(1, 255))),
                                       textOf(sweep::pnm('6', kWidth, kHeight, 255, ramp(3, 255)))};
  auto masks = pngs();
  masks.back() = blackAndWhite();  // of 64 colours nobody can say which means "not marked"
  masks.push_back(textOf(sweep::npy("<f4", false, kWidth, kHeight, std::vector<double>(kWidth * kHeight, 0.5))));
  masks.push_back(textOf(sweep::npy("|b1", true, kWidth, kHeight, std::vector<double>(kWidth * kHeight, 1))));
  return {
      {"png", pngs(), image},
      {"dicom", dicoms(), image},
      {"jpeg",
       {textOf(sweep::jpeg(kWidth, kHeight, ramp(3, 255), 3, 6)), textOf(sweep::jpeg(kWidth, kHeight, ramp(1, 255), 1)),
        textOf(sweep::cmykJpeg(2, 1, {10, 20, 30, 40, 250, 0, 90, 200}))},
       image},
      {"tiff", tiffs, image},
      {"webp", {textOf(sweep::losslessWebP(kWidth, kHeight, ramp(4, 255), 4, 3))}, image},
      {"bmp-pnm", plain, image},
      {"mask", masks, mask}};
}

}  // namespace sightline::fuzz
