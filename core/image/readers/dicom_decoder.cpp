// SPDX-License-Identifier: GPL-3.0-or-later
// The way to sightline-dicom, the program that decodes compressed DICOM pixels. Codecs for them end the process on some
// valid files, so they are given one of their own.
#include <cstdlib>

#include "core/base/child_process.h"
#include "core/base/error.h"
#include "core/image/readers/dicom_pixels.h"

namespace sightline::readers::dicom {
namespace {

namespace fs = std::filesystem;

constexpr const char* kProgram = "sightline-dicom";
constexpr int kSeconds = 60;
constexpr std::size_t kMostSamples = 700'000'000;  // 100 megapixels of three samples of 16 bits, and a header

fs::path decoderProgram() {
  if (const char* named = std::getenv("SIGHTLINE_DICOM_DECODER"); named && *named) return named;
  std::error_code ec;
  const fs::path prefix = fs::read_symlink("/proc/self/exe", ec).parent_path().parent_path();
  for (const auto& folder : {prefix / "bin", prefix / "lib" / "sightline"})
    if (fs::exists(folder / kProgram, ec)) return folder / kProgram;
  throw Error(ErrorCode::FileNotFound, std::string(kProgram),
              "the part of Sightline that decodes compressed DICOM files was not found beside the program",
              "Reinstall Sightline, or set SIGHTLINE_DICOM_DECODER to the file.");
}

[[noreturn]] void notDecoded(const std::string& name, const Message& why) {
  throw Error(ErrorCode::BadFormat, name, why,
              "If another program shows it, export it there as 16-bit PNG or TIFF; else copy or download it again.");
}

}  // namespace

DecodedFrame decodeApart(const CodedFrame& frame, const std::string& name) {
  using End = ChildOutcome::End;
  const fs::path program = decoderProgram();
  const std::string kind = syntaxName(frame.syntax);
  ChildOutcome outcome = runChild(program, {}, questionOf(frame), {kSeconds, kMostSamples});
  switch (outcome.end) {
    case End::Signalled: notDecoded(name, message("made the decoder of {1} stop (signal {2})", kind, outcome.code));
    case End::TimedOut: notDecoded(name, message("kept the decoder of {1} busy for more than {2} s", kind, kSeconds));
    case End::TooMuch: notDecoded(name, message("made the decoder of {1} write more samples than there can be", kind));
    case End::NotStarted:
      throw Error(
          ErrorCode::Io, program.string(),
          message("could not be started ({1})", std::error_code(outcome.code, std::generic_category()).message()),
          "Reinstall Sightline.");
    case End::Exited: break;
  }
  if (outcome.code == ExitNoMemory) notDecoded(name, message("takes more than 2 GiB to decode as {1}", kind));
  if (outcome.code == ExitNotDecoded)
    notDecoded(name, message("is damaged, or no {1} that the decoder knows: its pixels cannot be decoded", kind));
  DecodedFrame decoded;
  if (outcome.code != ExitDecoded || !readAnswer(outcome.output, decoded))
    throw Error(ErrorCode::BadFormat, program.string(), "does not belong to this version of Sightline, or is damaged",
                "Rebuild or reinstall all of Sightline.");
  return decoded;
}

}  // namespace sightline::readers::dicom
