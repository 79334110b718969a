// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <caffe2/serialize/inline_container.h>

#include <map>
#include <string>

#include "core/base/zip_archive.h"

namespace sightline {

/// LibTorch believes what an archive's pickles say of a tensor's size and strides and never compares it with the record
/// that holds the values: a shorter one is read beyond its end. Here every tensor of an archive is held against its
/// record before LibTorch makes anything of it. No code of the archive is run and no value is read.
/// @param directory  of the archive @throws Error BadFormat naming the record; what LibTorch's parser throws
void checkStorages(const std::map<std::string, ZipEntry>& directory, caffe2::serialize::PyTorchStreamReader& reader,
                   const std::string& file);

}  // namespace sightline
