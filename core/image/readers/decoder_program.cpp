// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/readers/decoder_program.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "core/base/child_process.h"
#include "core/base/error.h"
#include "core/image/readers/decoder_protocol.h"

namespace sightline::readers {
namespace {

namespace fs = std::filesystem;

constexpr int kSeconds = 60;
constexpr std::size_t kMostSamples = 900'000'000;  // 100 megapixels of four samples of 16 bits, and a header

fs::path placeOf(const DecoderProgram& program) {
  if (const char* named = std::getenv(program.variable); named && *named) return named;
  std::error_code ec;
  const fs::path prefix = fs::read_symlink("/proc/self/exe", ec).parent_path().parent_path();
  for (const auto& folder : {prefix / "bin", prefix / "lib" / "sightline"})
    if (fs::exists(folder / program.name, ec)) return folder / program.name;
  throw Error(ErrorCode::FileNotFound, std::string(program.name),
              message("the part of Sightline that decodes {1} was not found beside the program", program.decodes),
              message("Reinstall Sightline, or set {1} to the file.", std::string(program.variable)));
}

[[noreturn]] void notDecoded(const std::string& name, const Message& why) {
  throw Error(ErrorCode::BadFormat, name, why,
              "If another program shows it, export it there as 16-bit PNG or TIFF; else copy or download it again.");
}

}  // namespace

std::vector<std::uint8_t> askDecoder(const DecoderProgram& program, std::span<const std::uint8_t> question,
                                     const std::string& kind, const std::string& name) {
  using End = ChildOutcome::End;
  const fs::path place = placeOf(program);
  ChildOutcome outcome = runChild(place, {}, question, {kSeconds, kMostSamples});
  switch (outcome.end) {
    case End::Signalled: notDecoded(name, message("made the decoder of {1} stop (signal {2})", kind, outcome.code));
    case End::TimedOut: notDecoded(name, message("kept the decoder of {1} busy for more than {2} s", kind, kSeconds));
    case End::TooMuch: notDecoded(name, message("made the decoder of {1} write more samples than there can be", kind));
    case End::NotStarted:
      throw Error(
          ErrorCode::Io, place.string(),
          message("could not be started ({1})", std::error_code(outcome.code, std::generic_category()).message()),
          "Reinstall Sightline.");
    case End::Exited: break;
  }
  switch (outcome.code) {
    case ExitDecoded: return std::move(outcome.output);
    case ExitNoMemory: notDecoded(name, message("takes more than 2 GiB to decode as {1}", kind));
    case ExitNotDecoded:
      notDecoded(name, message("is damaged, or no {1} that the decoder knows: its pixels cannot be decoded", kind));
    case ExitNotRead:
      notDecoded(name, message("is a {1} file of a kind that is not read: {2}", kind,
                               std::string(outcome.output.begin(), outcome.output.end())));
    case ExitNoCodec:
      throw Error(
          ErrorCode::BadFormat, name, message("needs a codec of {1} that is not installed", kind),
          "Install the packages libheif-plugin-libde265 and libheif-plugin-dav1d, or convert the image to PNG.");
    default: otherVersion(program);
  }
}

void otherVersion(const DecoderProgram& program) {
  throw Error(ErrorCode::BadFormat, std::string(program.name),
              "does not belong to this version of Sightline, or is damaged", "Rebuild or reinstall all of Sightline.");
}

}  // namespace sightline::readers
