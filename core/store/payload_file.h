// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sightline {

/// One entry of the store as a file of its own: magic, sizes, SHA-256 over all that follows it, key, description,
/// content. The file says everything about itself, so that the index can always be made anew from the files.
struct Payload {
  std::string key, description;
  std::vector<std::uint8_t> bytes;
};

std::vector<std::uint8_t> encodePayload(const Payload& payload);

/// Puts an encoded payload in place under its name at once, or not at all, but does not wait for the disk: after a
/// power cut the file may be damaged, which its checksum shows, and the result is computed again. Waiting would
/// cost the worker milliseconds for each of hundreds of maps. @throws Error Io.
void writePayloadFile(const std::filesystem::path& path, const std::vector<std::uint8_t>& encoded);

/// Empty when the bytes are not a whole, undamaged payload.
std::optional<Payload> decodePayload(const std::vector<std::uint8_t>& file);

/// Key, description and size of the content from the head of the file, without reading or checking the content.
/// Empty when the file is not a payload or not as long as it says.
struct PayloadHead {
  std::string key, description;
  std::uint64_t contentBytes = 0;
};
std::optional<PayloadHead> readPayloadHead(const std::filesystem::path& path);

/// Name of the file for a key: the key where it is a SHA-256 in hex, else the key's SHA-256.
std::string payloadFileName(const std::string& key);
/// Whether a file name is one that payloadFileName() makes.
bool isPayloadFileName(const std::string& name);

}  // namespace sightline
